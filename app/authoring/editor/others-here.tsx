import { useEffect, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { WritingTogether } from '../together/writing-together.ts'
import { othersIn, type Someone } from './others.ts'
import { editorWords } from './words.ts'

/** Who else has this text open; nothing when one is alone. `self` is one's own id: one may have it open twice. */
export function OthersHere({
  awareness,
  self,
}: Pick<WritingTogether, 'awareness'> & { readonly self: string }) {
  const t = useWords(editorWords)
  const [others, setOthers] = useState<readonly Someone[]>([])
  useEffect(() => {
    if (!awareness) return
    const look = () => setOthers(othersIn(awareness.getStates(), awareness.clientID))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  const names = others.map(({ id, name }) => (id === self ? t('selfElsewhere') : name))
  return (
    <p role="status" className="min-w-0 truncate text-quiet text-sm">
      {names.length > 0 && t('othersHere', { names: names.join(', ') })}
    </p>
  )
}

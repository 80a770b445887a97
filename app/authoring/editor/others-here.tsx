import { useEffect, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { WritingTogether } from '../together/writing-together.ts'
import { othersIn, type Someone } from './others.ts'
import { editorWords } from './words.ts'

/** Who else has this text open; nothing when one is alone. */
export function OthersHere({ awareness }: Pick<WritingTogether, 'awareness'>) {
  const t = useWords(editorWords)
  const [others, setOthers] = useState<readonly Someone[]>([])
  useEffect(() => {
    if (!awareness) return
    const look = () => setOthers(othersIn(awareness.getStates(), awareness.clientID))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  return (
    <p role="status" className="min-w-0 truncate text-quiet text-sm">
      {others.length > 0 && t('othersHere', { names: others.map(({ name }) => name).join(', ') })}
    </p>
  )
}

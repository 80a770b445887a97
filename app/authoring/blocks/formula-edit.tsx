import { Sigma } from 'lucide-react'
import { useEffect, useState } from 'react'
import { TextArea, TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { EditFrame } from './edit-frame.tsx'
import type { Formula } from './formula.tsx'
import { formulaEditWords } from './formula-edit-words.ts'
import { fetchTypesetter, typeset } from './formula-mathml.ts'
import { Mathml } from './formula-show.tsx'

export default function EditFormula({ id, attrs: { tex, caption }, change }: EditProps<Formula>) {
  const t = useWords(formulaEditWords)
  const [, setReady] = useState(false)
  useEffect(() => {
    fetchTypesetter().then(
      () => setReady(true),
      () => undefined,
    )
  }, [])
  const set = tex.trim() ? typeset(tex) : null
  return (
    <EditFrame icon={Sigma} name={t('formula')}>
      <TextArea
        name={`${id}-tex`}
        label={t('formulaTex')}
        help={t('formulaHelp')}
        error={set && 'fault' in set ? t('formulaFault', { fault: set.fault }) : undefined}
        value={tex}
        rows={2}
        maxLength={2000}
        spellCheck={false}
        onChange={event => change({ tex: event.target.value })}
      />
      {set && 'mathml' in set && <Mathml mathml={set.mathml} />}
      <TextInput
        name={`${id}-caption`}
        label={t('formulaCaption')}
        help={t('formulaCaptionHelp')}
        value={caption}
        maxLength={500}
        onChange={event => change({ caption: event.target.value })}
      />
    </EditFrame>
  )
}

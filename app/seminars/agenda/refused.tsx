import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { planWords } from './plan-words.ts'
import { agendaWords } from './words.ts'

/** The "no" of the server in the words of whoever registers. */
export function Refused({ reason }: { reason?: string }) {
  const t = useWords(agendaWords)
  const word = `refused_${reason}`
  return reason ? (
    <Said>{t(word in agendaWords.id ? (word as 'refused_other') : 'refused_other')}</Said>
  ) : null
}

/** The same in the words of whoever plans. */
export function PlanRefused({ reason }: { reason?: string }) {
  const t = useWords(planWords)
  return reason ? <Said>{t(refusalWord(reason))}</Said> : null
}

/** The word for a refusal; one that nobody foresaw says that nothing has changed. */
export function refusalWord(reason: string): 'refused_other' {
  const word = `refused_${reason}`
  return (word in planWords.id ? word : 'refused_other') as 'refused_other'
}

const Said = ({ children }: { children: string }) => (
  <Notice kind="bad" live="assertive" className="mb-6">
    {children}
  </Notice>
)

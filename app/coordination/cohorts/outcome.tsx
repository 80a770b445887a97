import { Notice } from '#app/ui/notice.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { cohortWords } from './cohort-words.ts'

/** What the last change of a cohort came to. */
export type Done =
  | { done: 'added'; count: number; missing: readonly string[] }
  | { done: 'takenOut'; name: string }
  | { done: 'renamed' | 'reopened' | 'closed' }

const reasons = ['closed', 'cohortHadPeople', 'cohortWasAssigned', 'cohortOnPath'] as const

/** Says what happened, or why nothing did; of a list also what was not found. */
export function Outcome({ done }: { done: Done | null }) {
  const t = useWords(cohortWords)
  const { reason } = useFormResult()
  if (reason) {
    const known = reasons.find(name => name === reason)
    return (
      <Notice kind="bad" live="assertive" className="mb-6">
        {t(known ? `refused.${known}` : 'refused.other')}
      </Notice>
    )
  }
  if (done?.done === 'added') return <Added {...done} />
  if (!done || done.done === 'closed') return null
  return (
    <Notice kind="good" live="polite" className="mb-6">
      {done.done === 'takenOut' ? t('takenOut', { name: done.name }) : t(done.done)}
    </Notice>
  )
}

function Added({ count, missing }: { count: number; missing: readonly string[] }) {
  const t = useWords(cohortWords)
  return (
    <div className="mb-6 flex flex-col gap-4">
      {(count > 0 || missing.length === 0) && (
        <Notice kind={count > 0 ? 'good' : 'info'} live="polite">
          {count > 0 ? t('added', { count }) : t('addedNobody')}
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice kind="warn" live="polite" title={t('notFound', { count: missing.length })}>
          <ul className="list-disc pl-5">
            {missing.map(text => (
              <li key={text} className="break-words">
                {text}
              </li>
            ))}
          </ul>
          <p>{t(count > 0 ? 'notFoundHow' : 'noneFound')}</p>
        </Notice>
      )}
    </div>
  )
}

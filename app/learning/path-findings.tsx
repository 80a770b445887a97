import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { ShownFinding } from './composer-page.ts'
import { composerWords } from './composer-words.ts'

interface FindingsProps {
  readonly findings: readonly ShownFinding[]
  /** What stands after each, such as a press that mends it. */
  readonly after?: (at: number) => ReactNode
}

/** What has to be mended and what to think about, or that all is well. */
export function PathFindings({ findings, after }: FindingsProps) {
  const t = useWords(composerWords)
  const errors = findings.filter(finding => finding.level === 'error').length
  const warnings = findings.length - errors
  if (findings.length === 0)
    return (
      <p className="flex gap-2">
        <CircleCheck aria-hidden size={22} strokeWidth={1.75} className="mt-0.5 shrink-0 text-good" />
        {t('findingsNone')}
      </p>
    )
  return (
    <>
      <p role="status" className="mb-3 font-semibold">
        {[errors > 0 && t('errors', { count: errors }), warnings > 0 && t('warnings', { count: warnings })]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <FindingLines findings={findings} after={after} />
    </>
  )
}

/** Findings, each with its mend. */
export function FindingLines({ findings, after }: FindingsProps) {
  return (
    <ul className="flex flex-col gap-3">
      {findings.map((finding, at) => (
        <li key={finding.key} className="flex gap-2 text-sm">
          {finding.level === 'error' ? (
            <CircleAlert aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0 text-bad" />
          ) : (
            <TriangleAlert aria-hidden size={18} strokeWidth={1.75} className="mt-0.5 shrink-0 text-warn" />
          )}
          <span>
            {finding.says} <span className="text-quiet">{finding.mend}</span>
            {after?.(at)}
          </span>
        </li>
      ))}
    </ul>
  )
}

import { CircleAlert, TriangleAlert } from 'lucide-react'
import { words as checkWords } from '#app/assessment/words.ts'
import { Link } from '#app/ui/link.tsx'
import { type Say, useWords } from '#app/web/words.tsx'
import type { WorkFinding } from './findings.ts'
import { words } from './words.ts'

/** Says one finding of another kind of work; `seminars` brings those of recordings. */
export type SayFinding = (finding: WorkFinding) => string | null

interface FindingsProps {
  readonly findings: readonly WorkFinding[]
  /** Where a part is written; by its id. */
  readonly partAt: (partId: string) => string
  readonly say?: SayFinding
}

/** What is missing (errors) and what is worth a look (warnings), each with the way there. */
export function FindingsList({ findings, partAt, say }: FindingsProps) {
  const t = useWords(words)
  const sayCheck = useWords(checkWords)
  const errors = findings.filter(finding => finding.level === 'error')
  const warnings = findings.filter(finding => finding.level === 'warning')
  const groups = [
    { level: 'error', list: errors, title: t('errorCount', { count: errors.length }) },
    { level: 'warning', list: warnings, title: t('warningCount', { count: warnings.length }) },
  ] as const
  return (
    <div className="flex flex-col gap-5">
      {groups.map(
        ({ level, list, title }) =>
          list.length > 0 && (
            <div key={level}>
              <h3 className="flex items-center gap-2 font-semibold">
                {level === 'error' ? (
                  <CircleAlert aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-bad" />
                ) : (
                  <TriangleAlert aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-warn" />
                )}
                {title}
              </h3>
              <ul className="mt-1 list-disc pl-8">
                {list.map(finding => (
                  <li key={keyOf(finding)} className="py-0.5">
                    <Finding finding={finding} partAt={partAt} says={say?.(finding) ?? saysOf(finding, t, sayCheck)} />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  )
}

function Finding({ finding: { partId, partTitle, number }, partAt, says }: { finding: WorkFinding; partAt: (partId: string) => string; says: string }) {
  const t = useWords(words)
  if (!partId || !partTitle) return <>{says}</>
  const text = number ? t('findQuestion', { part: partTitle, number, says }) : t('findIn', { part: partTitle, says })
  return <Link to={partAt(partId)}>{text}</Link>
}

function saysOf({ of, says }: WorkFinding, t: Say<keyof (typeof words)['id']>, sayCheck: Say<keyof (typeof checkWords)['id']>): string {
  const own = `find_${says}`
  if (of === 'work' && isKeyOf(words.id, own)) return t(own)
  const told = `finding_${says}`
  for (const key of [told, says]) if (of === 'check' && isKeyOf(checkWords.id, key)) return sayCheck(key)
  return t('find_other')
}

const isKeyOf = <K extends string>(record: Readonly<Record<K, string>>, key: string): key is K => Object.hasOwn(record, key)

const keyOf = ({ of, says, partId, number, blockId }: WorkFinding) => [of, says, partId, number, blockId].join()

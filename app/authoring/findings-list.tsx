import { CircleAlert, TriangleAlert } from 'lucide-react'
import { checkWords } from '#app/assessment/check-words.ts'
import { Link } from '#app/ui/link.tsx'
import { type Say, useWords } from '#app/web/words.tsx'
import { editWords } from './blocks/edit-words.ts'
import type { WorkFinding } from './findings.ts'
import { publishingWords } from './publishing-words.ts'

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
  const t = useWords(publishingWords)
  const sayCheck = useWords(checkWords)
  const sayBlock = useWords(editWords)
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
                    <Finding
                      finding={finding}
                      partAt={partAt}
                      says={say?.(finding) ?? saysOf(finding, t, sayCheck, sayBlock)}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  )
}

function Finding({ finding: { partId, partTitle }, partAt, says }: FindingProps) {
  const t = useWords(publishingWords)
  if (!partId || !partTitle) return <>{says}</>
  return <Link to={partAt(partId)}>{t('findIn', { part: partTitle, says })}</Link>
}

interface FindingProps {
  readonly finding: WorkFinding
  readonly partAt: (partId: string) => string
  readonly says: string
}

type SayOwn = Say<keyof (typeof publishingWords)['id']>
type SayCheck = Say<keyof (typeof checkWords)['id']>
type SayBlock = Say<keyof (typeof editWords)['id']>

function saysOf(
  { of, says, number = 1 }: WorkFinding,
  t: SayOwn,
  sayCheck: SayCheck,
  sayBlock: SayBlock,
): string {
  const own = `find_${says}`
  if (of === 'work' && isKeyOf(publishingWords.id, own)) return t(own)
  if (of === 'check' && isKeyOf(checkWords.id, says)) return sayCheck(says, { number })
  if (of === 'block' && isKeyOf(editWords.id, says)) return sayBlock(says)
  return t('find_other')
}

const isKeyOf = <K extends string>(record: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(record, key)

const keyOf = ({ of, says, partId, number, blockId }: WorkFinding) =>
  [of, says, partId, number, blockId].join()

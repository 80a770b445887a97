import { CircleAlert, TriangleAlert } from 'lucide-react'
import { checkWords } from '#app/assessment/check-words.ts'
import { Link } from '#app/ui/link.tsx'
import { type Say, useWords } from '#app/web/words.tsx'
import { editWords } from './blocks/edit-words.ts'
import type { WorkFinding } from './findings.ts'
import { publishingWords } from './publishing-words.ts'
import { qualityWords } from './quality/words.ts'

/** Says one finding of another kind of work; `seminars` brings those of recordings. */
export type SayFinding = (finding: WorkFinding) => string | null

interface FindingsProps {
  readonly findings: readonly WorkFinding[]
  /** Where a part is written; by its id. */
  readonly partAt: (partId: string) => string
  /** Where the work as a whole is told of. */
  readonly base: string
  readonly say?: SayFinding
}

/** What is missing of the work as a whole, and is mended on the page that tells of it. */
const ofDetails = ['summaryMissing', 'competencyMissing']

/** What is mended where the work is translated. */
const ofTranslation = ['translationMissing', 'translationNone']

const groups = [
  { level: 'error', icon: CircleAlert, title: 'errorCount', className: 'text-bad' },
  { level: 'warning', icon: TriangleAlert, title: 'warningCount', className: 'text-warn' },
] as const

/** What is missing (errors), what is worth a look (warnings) and, folded away, what would read more easily, each with the way there. */
export function FindingsList({ findings, ...rest }: FindingsProps) {
  const t = useWords(publishingWords)
  const advice = findings.filter(({ level }) => level === 'advice')
  return (
    <div className="flex flex-col gap-5">
      {groups.map(({ level, icon: Icon, title, className }) => {
        const list = findings.filter(finding => finding.level === level)
        if (list.length === 0) return null
        return (
          <div key={level}>
            <h3 className="flex items-center gap-2 font-semibold">
              <Icon aria-hidden size={20} strokeWidth={1.75} className={`shrink-0 ${className}`} />
              {t(title, { count: list.length })}
            </h3>
            <List findings={list} {...rest} />
          </div>
        )
      })}
      {advice.length > 0 && (
        <details>
          <summary className="flex min-h-11 w-fit cursor-pointer items-center font-semibold text-primary">
            {t('adviceCount', { count: advice.length })}
          </summary>
          <List findings={advice} {...rest} />
        </details>
      )}
    </div>
  )
}

/** Says what was found, once however often it is so. */
export function useFound(say?: SayFinding): (finding: WorkFinding) => string {
  const t = useWords(publishingWords)
  const sayCheck = useWords(checkWords)
  const sayBlock = useWords(editWords)
  const sayQuality = useWords(qualityWords)
  const saysOnce = (finding: WorkFinding) =>
    say?.(finding) ?? saysOf(finding, t, sayCheck, sayBlock, sayQuality)
  return finding =>
    (finding.count ?? 1) > 1
      ? t('findMany', { says: saysOnce(finding), count: (finding.count ?? 1) - 1 })
      : saysOnce(finding)
}

function List({ findings, partAt, base, say }: FindingsProps) {
  const says = useFound(say)
  return (
    <ul className="mt-1 list-disc pl-8">
      {findings.map(finding => (
        <li key={keyOf(finding)} className="py-0.5">
          <Finding says={says(finding)} {...{ finding, partAt, base }} />
        </li>
      ))}
    </ul>
  )
}

function Finding({ finding, partAt, base, says }: FindingProps) {
  const t = useWords(publishingWords)
  const { partId, partTitle, blockId } = finding
  if (ofDetails.includes(finding.says)) return <Link to={`${base}/details`}>{says}</Link>
  if (!partId && ofTranslation.includes(finding.says))
    return <Link to={`${base}/translation`}>{t('findIn', { part: t('ofTheCourse'), says })}</Link>
  if (!partId || !partTitle) return <>{says}</>
  const at = ofTranslation.includes(finding.says) ? `${base}/translation/${partId}` : partAt(partId)
  return <Link to={`${at}${blockId ? `#${blockId}` : ''}`}>{t('findIn', { part: partTitle, says })}</Link>
}

interface FindingProps extends Pick<FindingsProps, 'partAt' | 'base'> {
  readonly finding: WorkFinding
  readonly says: string
}

type SayOwn = Say<keyof (typeof publishingWords)['id']>
type SayCheck = Say<keyof (typeof checkWords)['id']>
type SayQuality = Say<keyof (typeof qualityWords)['id']>
type SayBlock = Say<keyof (typeof editWords)['id']>

function saysOf(
  { of, says, number = 1, values }: WorkFinding,
  t: SayOwn,
  sayCheck: SayCheck,
  sayBlock: SayBlock,
  sayQuality: SayQuality,
): string {
  const own = `find_${says}`
  if (of === 'work' && isKeyOf(publishingWords.id, own)) return t(own, values)
  if (of === 'check' && isKeyOf(checkWords.id, says)) return sayCheck(says, { number })
  if (of === 'block' && isKeyOf(editWords.id, says)) return sayBlock(says)
  if (of === 'quality' && isKeyOf(qualityWords.id, says)) return sayQuality(says, values)
  return t('find_other')
}

const isKeyOf = <K extends string>(record: Readonly<Record<K, string>>, key: string): key is K =>
  Object.hasOwn(record, key)

const keyOf = ({ of, says, partId, number, blockId }: WorkFinding) =>
  [of, says, partId, number, blockId].join()

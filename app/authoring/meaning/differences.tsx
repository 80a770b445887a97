import { Badge } from '#app/ui/badge.tsx'
import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { useKindName } from '../blocks/kind-name.ts'
import { WordDifference } from '../together/word-difference.tsx'
import { type Meaning, type MeaningChange, meanings } from './change.ts'
import { meaningWords } from './words.ts'

interface DifferencesProps {
  readonly changes: readonly MeaningChange[]
  /** The number of the publication compared with. */
  readonly number: number
  /** Where a part is written; by its id. */
  readonly partAt: (partId: string) => string
  /** Where the work as a whole is told of. */
  readonly base: string
}

const atOnce = 20

/** What the draft changes about what learners read, by what it means to them, each with the way to its place. */
export function Differences({ changes, number, partAt, base }: DifferencesProps) {
  const t = useWords(meaningWords)
  return (
    <div className="flex flex-col gap-4">
      <div>
        <h3 className="text-lg">{t('differences')}</h3>
        <p className="text-quiet text-sm">{t('differencesIntro', { number })}</p>
      </div>
      {meanings.map(meaning => (
        <Group
          key={meaning}
          meaning={meaning}
          changes={changes.filter(change => change.meaning === meaning)}
          {...{ partAt, base }}
        />
      ))}
    </div>
  )
}

interface GroupProps extends Omit<DifferencesProps, 'number'> {
  readonly meaning: Meaning
}

function Group({ meaning, changes, ...places }: GroupProps) {
  const t = useWords(meaningWords)
  if (changes.length === 0) return null
  const rest = changes.slice(atOnce)
  return (
    <details className="rounded-card border border-line bg-surface px-5" open={changes.length <= 8}>
      <summary className="min-h-11 cursor-pointer py-2.5">
        <span className="font-semibold">{t(`meaning_${meaning}`)}</span> <Badge>{changes.length}</Badge>{' '}
        <span className="text-quiet text-sm">{t(`help_${meaning}`)}</span>
      </summary>
      <Changes changes={changes.slice(0, atOnce)} {...places} />
      {rest.length > 0 && (
        <details className="pb-3">
          <summary className="min-h-11 cursor-pointer py-2.5 text-primary">
            {t('more', { count: rest.length })}
          </summary>
          <Changes changes={rest} {...places} />
        </details>
      )}
    </details>
  )
}

function Changes({ changes, ...places }: Pick<DifferencesProps, 'changes' | 'partAt' | 'base'>) {
  return (
    <ul className="flex flex-col">
      {changes.map(change => (
        <li key={JSON.stringify(change)} className="border-line border-t py-3">
          <Change change={change} {...places} />
        </li>
      ))}
    </ul>
  )
}

const tones = { added: 'good', removed: 'bad', changed: 'neutral', moved: 'neutral' } as const

function Change({
  change,
  partAt,
  base,
}: { change: MeaningChange } & Pick<DifferencesProps, 'partAt' | 'base'>) {
  const t = useWords(meaningWords)
  const kindName = useKindName()
  const { what, field, partId, partTitle, blockId, block, before, after } = change
  const place = partTitle || t('theCourse')
  const to =
    change.meaning === 'translation'
      ? `${base}/translation${partId ? `/${partId}` : ''}`
      : partId && `${partAt(partId)}${blockId ? `#${blockId}` : ''}`
  return (
    <>
      <p className="mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <Badge tone={tones[what]}>{t(what)}</Badge>
        {to ? <Link to={to}>{place}</Link> : place}
        {field !== 'text' && <span className="text-quiet">{t(fieldWord(field))}</span>}
      </p>
      {before === after || what === 'moved' ? (
        <p className="line-clamp-3 whitespace-pre-wrap">
          {after || (field === 'text' && t('noWords', { block: kindName(block ?? 'paragraph') }))}
        </p>
      ) : (
        <WordDifference before={before} after={after} />
      )}
    </>
  )
}

type FieldWord = Extract<keyof (typeof meaningWords)['id'], `field_${string}`>

function fieldWord(field: string): FieldWord {
  const key = `field_${field}`
  return isFieldWord(key) ? key : 'field_other'
}

const isFieldWord = (key: string): key is FieldWord => Object.hasOwn(meaningWords.id, key)

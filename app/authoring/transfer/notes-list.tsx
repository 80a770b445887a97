import { CircleSlash, PencilLine } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from '#app/ui/link.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { noteWords } from './note-words.ts'
import { levelOf } from './notes.ts'
import type { Counts, ReportedNote } from './report.ts'
import { transferWords } from './words.ts'

const counted = [
  'modules',
  'lessons',
  'checks',
  'words',
  'questions',
  'pictures',
  'tables',
  'papers',
  'translated',
] as const

/** What came in, in numbers. */
export function Counted({ counts }: { counts: Counts }) {
  const t = useWords(transferWords)
  const shown = counted.filter(name => (counts[name] ?? 0) > 0)
  return (
    <ul aria-label={t('cameIn')} className="flex flex-wrap gap-x-5 gap-y-1">
      {shown.map(name => (
        <li key={name} className="tabular-nums">
          {t(`count_${name}`, { count: counts[name] ?? 0 })}
        </li>
      ))}
    </ul>
  )
}

interface NotesProps {
  readonly notes: readonly ReportedNote[]
  /** What the part at a place is called. */
  readonly partAt: (place: number) => string
  /** Where a note leads; without it the lesson does not exist yet. */
  readonly linkTo?: (note: ReportedNote) => string | null
}

/** What changed and what was lost, each with the lesson it is in and, once there is one, the way there. */
export function NotesList({ notes, ...rest }: NotesProps) {
  const t = useWords(transferWords)
  if (notes.length === 0) return <p>{t('nothingChanged')}</p>
  const lost = notes.filter(note => levelOf(note) === 'lost')
  const changed = notes.filter(note => levelOf(note) === 'changed')
  return (
    <div className="flex flex-col gap-6">
      {lost.length > 0 && (
        <Group
          title={t('lost', { count: lost.length })}
          icon={<CircleSlash aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-warn" />}
          notes={lost}
          {...rest}
        />
      )}
      {changed.length > 0 && (
        <Group
          title={t('changed', { count: changed.length })}
          icon={<PencilLine aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-primary" />}
          notes={changed}
          {...rest}
        />
      )}
    </div>
  )
}

function Group({ title, icon, notes, partAt, linkTo }: NotesProps & { title: string; icon: ReactNode }) {
  const t = useWords(transferWords)
  const say = useWords(noteWords)
  const { number } = useFormat()
  return (
    <div>
      <h3 className="flex items-center gap-2 font-semibold">
        {icon}
        {title}
      </h3>
      <ul className="mt-2 divide-y divide-line border-line border-y">
        {notes.map((note, at) => {
          const to = linkTo?.(note)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may happen twice at one place
            <li key={at} className="py-3">
              <p className="text-quiet text-sm">
                {note.part === null ? t('wholeCourse') : `${number(note.part + 1)}. ${partAt(note.part)}`}
              </p>
              <p className="[overflow-wrap:anywhere]">{say(`note_${note.what}`, valuesOf(note)).trim()}</p>
              {to && (
                <Link to={to} className="inline-flex min-h-9 items-center pointer-coarse:min-h-11">
                  {t('openPlace')}
                </Link>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

/** A number as it is; words of the manuscript as its own. */
const valuesOf = ({ detail = '' }: ReportedNote): Readonly<Record<string, string | number>> =>
  /^\d*$/.test(detail) ? { detail, count: Number(detail) } : { detail: `“${detail}”` }

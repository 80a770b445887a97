import { MonitorPlay } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type RecordingFacts, type ShowProps } from './block.ts'
import { clockTime, secondsOf } from './clock-time.ts'
import { editLater } from './edit-later.tsx'

import { blockWords } from './words.ts'

const second = (z: Zod) => z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(86_400)))
const attrs = (z: Zod) =>
  z.strictObject({ work: z.string().check(z.maxLength(64)), from: second(z), to: second(z) })
export type Recording = Infer<ReturnType<typeof attrs>>

const EditRecording = editLater(() => import('./recording-edit.tsx'))

/** A seminar recording, or a stretch of it; seconds from its start. */
export const recording = defineBlock<Recording>({
  name: 'recording',
  word: 'recording',
  find: 'recordingFind',
  icon: MonitorPlay,
  attrs,
  initial: () => ({ work: '', from: null, to: null }),
  holds: false,
  streamed: true,
  gaps: ({ work, from, to }, facts) => [
    ...(facts.recordings[work] ? [] : (['recordingMissing'] as const)),
    ...(from !== null && to !== null && from >= to ? (['recordingBackwards'] as const) : []),
  ],
  markdown: {
    form: 'directive',
    write: ({ work, from, to }) => ({ id: work, from: timed(from), to: timed(to) }),
    read: ({ id = '', from, to }, names) => ({
      work: names.recording?.(id) ?? id,
      from: readTime(from),
      to: readTime(to),
    }),
  },
  weigh: weighRecording,
  Show,
  Edit: props => <EditRecording {...props} />,
})

function weighRecording(
  { work, from, to }: Recording,
  facts: { recordings: Readonly<Record<string, RecordingFacts>> },
) {
  const known = facts.recordings[work]
  if (!known?.seconds) return { seconds: 0, bytes: 0 }
  const seconds = Math.max(0, Math.min(to ?? known.seconds, known.seconds) - (from ?? 0))
  return { seconds, bytes: Math.round(known.bytes * (seconds / known.seconds)) }
}

function Show({ attrs: { work, from, to }, facts, slots }: ShowProps<Recording>) {
  const known = facts.recordings[work]
  if (!known) return <Gone />
  return <>{slots.recording?.(known, from, to) ?? <RecordingCard recording={known} from={from} to={to} />}</>
}

/** A card that leads to the recording, at its stretch. */
function RecordingCard({ recording: { id, title, seconds, posterMediaId }, from, to }: CardProps) {
  const t = useWords(blockWords)
  const { clock } = useFormat()
  const stretch = from !== null || to !== null
  return (
    <a
      href={`/seminars/${id}${from ? `?from=${from}` : ''}`}
      className="flex flex-wrap items-center gap-4 rounded-card border border-line bg-surface p-4 text-ink no-underline hover:border-primary"
    >
      {posterMediaId ? (
        <img
          src={`/media/${posterMediaId}`}
          alt=""
          className="w-32 shrink-0 rounded-control"
          loading="lazy"
        />
      ) : (
        <MonitorPlay aria-hidden size={36} strokeWidth={1.5} className="shrink-0 text-primary" />
      )}
      <span className="min-w-48 flex-1">
        <span className="block text-quiet text-sm">{`${t('recordingOf')} · ${clock(seconds)}`}</span>
        <span className="block font-semibold">{title}</span>
        <span className="block text-primary">
          {stretch
            ? t('recordingStretch', { from: clock(from ?? 0), to: clock(to ?? seconds) })
            : t('recordingWatch')}
        </span>
      </span>
    </a>
  )
}

interface CardProps {
  readonly recording: RecordingFacts
  readonly from: number | null
  readonly to: number | null
}

function Gone() {
  const t = useWords(blockWords)
  return <p className="rounded-control bg-well p-4 text-quiet text-sm">{t('recordingGone')}</p>
}

const timed = (seconds: number | null) => (seconds === null ? null : clockTime(seconds))

/** What is not a time is handed on, so that the check names it. */
const readTime = (text: string | undefined) => (text ? (secondsOf(text) ?? text) : null)

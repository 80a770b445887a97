import { MonitorPlay } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type RecordingFacts } from './block.ts'
import { clockTime, secondsOf } from './clock-time.ts'
import { editLater } from './edit-later.tsx'

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

const timed = (seconds: number | null) => (seconds === null ? null : clockTime(seconds))

/** What is not a time is handed on, so that the check names it. */
const readTime = (text: string | undefined) => (text ? (secondsOf(text) ?? text) : null)

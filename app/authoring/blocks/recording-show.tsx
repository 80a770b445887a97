import { MonitorPlay } from 'lucide-react'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { addressOf } from '../recording-opening.ts'
import type { RecordingFacts, ShowProps } from './block.ts'
import type { Recording } from './recording.tsx'
import { blockWords } from './words.ts'

export default function ShowRecording({ attrs: { work, from, to }, facts, slots }: ShowProps<Recording>) {
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
      href={stretch ? addressOf(`/seminars/${id}`, { from: from ?? 0, to }) : `/seminars/${id}`}
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

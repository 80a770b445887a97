import { MonitorPlay } from 'lucide-react'
import { useState } from 'react'
import { Select, TextInput } from '#app/ui/field.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import { secondsOf } from './clock-time.ts'
import type { Recording } from './recording.tsx'
import { recordingEditWords } from './recording-edit-words.ts'
import { blockWords } from './words.ts'

export default function EditRecording({ id, attrs: { work, from, to }, change, desk }: EditProps<Recording>) {
  const t = useWords(recordingEditWords)
  const say = useWords(blockWords)
  const { clock } = useFormat()
  const offered = desk.recordings.map(each => ({
    value: each.id,
    label: `${each.title} (${clock(each.seconds)})`,
  }))
  const gone = work && !desk.recordings.some(each => each.id === work)
  return (
    <div contentEditable={false} className="space-y-4 rounded-card border border-line bg-surface p-4">
      <p className="flex items-center gap-2 font-semibold">
        <MonitorPlay aria-hidden size={20} strokeWidth={1.75} className="text-primary" />
        {say('recordingOf')}
      </p>
      {offered.length === 0 && !work && <p className="text-quiet text-sm">{t('recordingNone')}</p>}
      {(offered.length > 0 || gone) && (
        <Select
          name={`${id}-work`}
          label={t('recordingWhich')}
          hideLabel
          value={work}
          options={[
            { value: '', label: t('recordingChoose') },
            ...(gone ? [{ value: work, label: say('recordingGone') }] : []),
            ...offered,
          ]}
          onChange={event => change({ work: event.target.value })}
        />
      )}
      {work && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TimeField
            name={`${id}-from`}
            label={t('recordingFrom')}
            seconds={from}
            change={value => change({ from: value })}
          />
          <TimeField
            name={`${id}-to`}
            label={t('recordingTo')}
            seconds={to}
            change={value => change({ to: value })}
          />
        </div>
      )}
    </div>
  )
}

interface TimeFieldProps {
  readonly name: string
  readonly label: string
  readonly seconds: number | null
  readonly change: (seconds: number | null) => void
}

function TimeField({ name, label, seconds, change }: TimeFieldProps) {
  const t = useWords(recordingEditWords)
  const { clock } = useFormat()
  const [text, setText] = useState(seconds === null ? '' : clock(seconds))
  const bad = text.trim() !== '' && secondsOf(text) === null
  return (
    <TextInput
      name={name}
      label={label}
      help={t('recordingTimeHelp')}
      error={bad ? t('recordingTimeBad') : undefined}
      value={text}
      inputMode="decimal"
      maxLength={9}
      onChange={event => {
        setText(event.target.value)
        const typed = secondsOf(event.target.value)
        if (typed !== null || event.target.value.trim() === '') change(typed)
      }}
    />
  )
}

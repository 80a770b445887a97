import { ArrowLeftRight } from 'lucide-react'
import { useState } from 'react'
import { TextInput } from '#app/ui/field.tsx'
import { useWords } from '#app/web/words.tsx'
import type { EditProps } from './block.ts'
import type { OldNew } from './old-new.tsx'
import { oldNewEditWords } from './old-new-edit-words.ts'
import EditSections from './sections-edit.tsx'

export default function EditOldNew({ id, attrs, change, children }: EditProps<OldNew>) {
  const t = useWords(oldNewEditWords)
  return (
    <EditSections
      icon={ArrowLeftRight}
      word="oldNew"
      beside
      fields={
        <div className="grid gap-4 sm:grid-cols-2">
          <Minutes
            name={`${id}-old`}
            label={t('oldNewOldMinutes')}
            minutes={attrs.oldMinutes}
            change={oldMinutes => change({ oldMinutes })}
          />
          <Minutes
            name={`${id}-new`}
            label={t('oldNewNewMinutes')}
            minutes={attrs.newMinutes}
            change={newMinutes => change({ newMinutes })}
          />
        </div>
      }
    >
      {children}
    </EditSections>
  )
}

interface MinutesProps {
  readonly name: string
  readonly label: string
  readonly minutes: number | null
  readonly change: (minutes: number | null) => void
}

function Minutes({ name, label, minutes, change }: MinutesProps) {
  const t = useWords(oldNewEditWords)
  const [text, setText] = useState('')
  const isBad = text !== '' && minutesTyped(text) === null
  return (
    <TextInput
      name={name}
      label={label}
      error={isBad ? t('oldNewMinutesBad') : undefined}
      value={isBad ? text : String(minutes ?? '')}
      inputMode="numeric"
      maxLength={4}
      onChange={event => {
        setText(event.target.value.trim())
        change(minutesTyped(event.target.value))
      }}
    />
  )
}

/** Whole minutes of one day at most; null when it is not that. */
function minutesTyped(text: string): number | null {
  const minutes = /^\d{1,4}$/.test(text.trim()) ? Number(text) : null
  return minutes !== null && minutes <= 1440 ? minutes : null
}

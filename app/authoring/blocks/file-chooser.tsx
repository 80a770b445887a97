import type { LucideIcon } from 'lucide-react'
import { type ChangeEvent, useId, useState } from 'react'
import { buttonClass } from '#app/ui/button.tsx'
import { useFormat } from '#app/web/format.ts'
import { FilePicker } from '../library/file-picker.tsx'
import type { Desk, LessonUse, MediaFacts } from './block.ts'

interface FileChooserProps {
  readonly use: LessonUse
  readonly icon: LucideIcon
  readonly label: string
  readonly accept: string
  /** Said beside the button while nothing else is. */
  readonly help: string
  readonly busy: string
  readonly refused: (reason: string) => string
  readonly desk: Desk
  readonly choose: (media: MediaFacts) => void
}

const kinds = { picture: 'image', material: 'file', audio: 'audio', video: 'video' } as const

/** A file of this device, uploaded at once, or one of the library; beside it stands how that goes. */
export function FileChooser(props: FileChooserProps) {
  const { use, icon: Icon, label, accept, help, busy, refused, desk, choose } = props
  const field = useId()
  const { percent } = useFormat()
  const [said, setSaid] = useState('')

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    setSaid(busy)
    try {
      choose(await desk.upload(file, use, share => setSaid(`${busy} ${percent(share)}`)))
      setSaid('')
    } catch (error) {
      setSaid(refused(error instanceof Error ? error.message : ''))
    }
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      <label htmlFor={field} className={`${buttonClass({ size: 'small' })} has-focus-visible:outline-3`}>
        <Icon aria-hidden size={20} strokeWidth={1.75} />
        {label}
        <input id={field} type="file" accept={accept} className="sr-only" onChange={send} />
      </label>
      <FilePicker
        kind={kinds[use]}
        choose={media => {
          desk.know(media)
          choose(media)
        }}
      />
      <p role="status" className="text-quiet text-sm">
        {said || help}
      </p>
    </div>
  )
}

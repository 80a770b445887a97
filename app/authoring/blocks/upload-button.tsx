import type { LucideIcon } from 'lucide-react'
import { type ChangeEvent, useId, useState } from 'react'
import { buttonClass } from '#app/ui/button.tsx'
import { useFormat } from '#app/web/format.ts'
import type { MediaFacts } from './block.ts'

interface UploadButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly accept: string
  /** Said beside the button while nothing else is. */
  readonly help: string
  readonly busy: string
  readonly refused: (reason: string) => string
  readonly upload: (file: File, told: (share: number) => void) => Promise<MediaFacts>
  readonly choose: (media: MediaFacts) => void
}

/** Chooses a file and uploads it at once; beside it stands how that goes. */
export function UploadButton(props: UploadButtonProps) {
  const { icon: Icon, label, accept, help, busy, refused, upload, choose } = props
  const field = useId()
  const { percent } = useFormat()
  const [said, setSaid] = useState('')

  async function send(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0]
    if (!file) return
    setSaid(busy)
    try {
      choose(await upload(file, share => setSaid(`${busy} ${percent(share)}`)))
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
      <p role="status" className="text-quiet text-sm">
        {said || help}
      </p>
    </div>
  )
}

import { useNavigate, useRevalidator } from '@remix-run/react'
import { Upload } from 'lucide-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button, type ButtonVariant } from '#app/ui/button.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useOwnValidity } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { type Gate, usualGate } from './library/send.ts'
import { sendFile } from './send-file.ts'
import { uploadWords } from './upload-words.ts'

interface UploadFormProps {
  /** What the file is for; see `uploadUses`. */
  readonly use: string
  readonly workId: string
  readonly accept: string
  readonly help: ReactNode
  readonly megabytes: number
  readonly label?: string
  readonly send?: string
  readonly variant?: ButtonVariant
  /** Why the last upload without script was refused. */
  readonly refused: string | null
  readonly refusedLine?: number
  /** Says a refusal that only this use knows. */
  readonly say?: (reason: string, line?: number) => string | null
  readonly gate?: Gate
  /** Further fields, before the file. */
  readonly children?: ReactNode
}

/** Uploads one file: with progress where there is script, as a plain form where there is none. */
export function UploadForm({
  use,
  workId,
  accept,
  help,
  megabytes,
  label,
  send,
  variant,
  refused,
  refusedLine,
  say,
  gate = usualGate,
  children,
}: UploadFormProps) {
  const t = useWords(uploadWords)
  const { percent } = useFormat()
  const navigate = useNavigate()
  const { revalidate } = useRevalidator()
  const [share, setShare] = useState<number | null>(null)
  const [refusal, setRefusal] = useState<{ reason: string; line?: number } | null>(
    refused ? { reason: refused, line: refusedLine } : null,
  )

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (share !== null) return
    const form = event.currentTarget
    const { file, ...fields } = Object.fromEntries(new FormData(form))
    if (!(file instanceof File)) return
    if (file.size > megabytes * 1024 * 1024) return setRefusal({ reason: 'tooLarge' })
    setRefusal(null)
    setShare(0)
    const answer = await sendFile(file, fields as Record<string, string>, setShare, gate)
    setShare(null)
    if (!answer.ok) return setRefusal(answer)
    form.reset()
    navigate(answer.to, { replace: true, preventScrollReset: true })
    revalidate()
  }

  return (
    <form
      method="post"
      action={gate.whole}
      encType="multipart/form-data"
      onSubmit={submit}
      {...useOwnValidity()}
      className="flex flex-col gap-4"
    >
      <input type="hidden" name="use" value={use} />
      <input type="hidden" name="workId" value={workId} />
      {children}
      <FileInput name="file" label={label ?? t('chooseFile')} help={help} accept={accept} required />
      {refusal && (
        <Notice kind="bad" live="assertive">
          {say?.(refusal.reason, refusal.line) ?? t(refusalOf(refusal.reason))}
        </Notice>
      )}
      {share !== null && <Progress value={share} label={t('send')} valueText={percent(share)} />}
      <div>
        <Button icon={Upload} variant={variant} busy={share !== null}>
          {share === null ? (send ?? t('send')) : t('sending', { percent: percent(share) })}
        </Button>
      </div>
    </form>
  )
}

const refusals = [
  ...(['tooLarge', 'wrongType', 'macros', 'oldOffice', 'empty', 'broken'] as const),
  ...(['lost', 'full', 'tooMany', 'signedOut'] as const),
] as const

export const refusalOf = (reason: string) =>
  `upload_${refusals.find(known => known === reason) ?? 'broken'}` as const

import PostalMime, { type Attachment } from 'postal-mime'

/** What a mail server reports of a letter of ours that it could not bring. */
export interface Returned {
  readonly messageId: string
  /** Of RFC 3463, such as 5.1.1. */
  readonly status: string
}

/**
 * Reads a report of failed delivery (RFC 3464) from a letter as it came; null for any other letter, and for a report that is
 * not of failure alone: what was put off may arrive yet, and what went to several may have arrived at one of them.
 */
export async function readReturned(letter: Uint8Array | string): Promise<Returned | null> {
  const options = { attachmentEncoding: 'utf8', forceRfc822Attachments: true } as const
  const read = await PostalMime.parse(letter, options).catch(() => null)
  const partOf = (type: RegExp) => read?.attachments.find(({ mimeType }) => type.test(mimeType))
  const report = partOf(/^message\/(global-)?delivery-status$/)
  const ours = partOf(/^(message\/(rfc822|global)|(text\/rfc822|message\/global)-headers)$/)
  if (!report || !ours) return null
  const messageId = (await headersOf(textOf(ours))).get('message-id')
  const [, ...recipients] = await Promise.all(
    textOf(report)
      .split(/\r?\n\r?\n/)
      .filter(block => block.trim() !== '')
      .map(headersOf),
  )
  const statuses = recipients.map(fields =>
    fields.get('action')?.toLowerCase() === 'failed'
      ? /^[45]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
      : undefined,
  )
  const [status] = statuses
  return messageId && status && statuses.every(Boolean) ? { messageId, status } : null
}

const textOf = ({ content }: Attachment) =>
  typeof content === 'string' ? content : new TextDecoder().decode(content)

/** The fields of a block, which are written like the headers of a letter. */
async function headersOf(block: string): Promise<ReadonlyMap<string, string>> {
  const { headers } = await PostalMime.parse(`${block}\r\n\r\n`)
  return new Map(headers.map(({ key, value }) => [key, value.trim()]))
}

/** Whether a status says that nobody has this address, or that it takes nothing any more. */
export const isNobodys = (status: string) => /^5\.(1\.\d+|2\.1)$/.test(status)

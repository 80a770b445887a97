/** What a reminder shows on this device, and where it leads. */
export interface Told {
  readonly title: string
  readonly id: string
  readonly language: string
  /** An address of this house. */
  readonly link: string
}

/** Reads what was sent; leads nowhere but to this house, and shows nothing when there are no words. */
export function readTold(sent: unknown, origin: string): Told | null {
  const { title, link, id, language } = (sent ?? {}) as Record<string, unknown>
  if (typeof title !== 'string' || title.trim() === '') return null
  return {
    title: title.slice(0, 200),
    id: String(id ?? ''),
    language: language === 'en' ? 'en' : 'id',
    link: ownAddress(link, origin),
  }
}

/** The address if it is of this house, else its front door. */
export function ownAddress(link: unknown, origin: string): string {
  const url = typeof link === 'string' && URL.canParse(link, origin) ? new URL(link, origin) : null
  return url?.origin === origin ? url.href : `${origin}/`
}

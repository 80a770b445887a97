/** A place elsewhere whose videos or slides a lesson may show in a frame. Its name is its own in every language. */
export interface Provider {
  readonly name: string
  /** The one host that frames come from; pages allow frames of these hosts only. */
  readonly host: string
  /** The path to show on that host; null when the address is not of this provider. */
  pathOf(address: URL): string | null
}

const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? null

const youtube: Provider = {
  name: 'YouTube',
  host: 'www.youtube-nocookie.com',
  pathOf({ hostname, pathname, searchParams }) {
    const host = hostname.replace(/^(?:www|m)\./, '')
    const video =
      host === 'youtu.be'
        ? found(pathname, /^\/([\w-]{6,20})$/)
        : host === 'youtube.com' || host === 'youtube-nocookie.com'
          ? pathname === '/watch'
            ? found(searchParams.get('v') ?? '', /^([\w-]{6,20})$/)
            : found(pathname, /^\/(?:embed|shorts|live)\/([\w-]{6,20})$/)
          : null
    return video && `/embed/${video}?rel=0`
  },
}

const vimeo: Provider = {
  name: 'Vimeo',
  host: 'player.vimeo.com',
  pathOf({ hostname, pathname }) {
    const host = hostname.replace(/^www\./, '')
    const video =
      host === 'vimeo.com'
        ? found(pathname, /^\/(\d{6,12})$/)
        : host === 'player.vimeo.com'
          ? found(pathname, /^\/video\/(\d{6,12})$/)
          : null
    return video && `/video/${video}?dnt=1`
  },
}

const googleSlides: Provider = {
  name: 'Google Slides',
  host: 'docs.google.com',
  pathOf({ hostname, pathname }) {
    if (hostname !== 'docs.google.com') return null
    const slides = found(pathname, /^\/presentation\/d\/((?:e\/)?[\w-]{20,120})(?:\/|$)/)
    return slides && `/presentation/d/${slides}/embed`
  },
}

/** Every provider; a new one is an entry here. */
export const providers: readonly Provider[] = [youtube, vimeo, googleSlides]

export interface Frame {
  readonly provider: Provider
  readonly src: string
}

/** What a frame would show of an address as people copy it from their browser; null when no provider knows it. */
export function frameOf(address: string): Frame | null {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'https:' || url.username || url.port) return null
  for (const provider of providers) {
    const path = provider.pathOf(url)
    if (path) return { provider, src: `https://${provider.host}${path}` }
  }
  return null
}

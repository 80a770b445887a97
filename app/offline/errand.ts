/** What the service worker has to do with a request. */
export type Errand = 'page' | 'data' | 'file' | 'picture' | 'sound' | 'farewell' | 'nothing'

export interface Asked {
  readonly method: string
  readonly mode: string
  readonly destination: string
  readonly url: string
}

/** Places that are the person's own and worth reopening without a connection; never lists of other people. */
const own = /^\/(?:$|(?:enrolments|attempts|catalogue|seminars|hours|streak)(?:\/|$)|agenda\/[0-9a-f-]{36}$)/

/** Places that are fetched whole even when one came to them by a link within the app, so that a reload finds them. */
const reopened =
  /^\/(?:$|enrolments\/[^/]+(?:\/(?:pack|steps\/[^/]+))?$|attempts\/[^/]+$|seminars\/[^/]+$|agenda\/[0-9a-f-]{36}$)/

/** Where a text is written: kept once its page says that it may be written, see `service-worker.ts`. */
const written = /^\/(?:courses\/[^/]+\/parts\/[^/]+|recordings\/[^/]+\/page)$/

/** What may be taken along: lessons of a walk, and pictures and sound. */
const packable = /^\/(?:enrolments\/[^/]+\/steps\/[^/]+|media\/[^/]+)$/

/** After these nobody, or somebody else, is signed in. */
const thresholds = /^\/(?:sign-in|sign-out|demo|settings\/sessions)$/

/** What to do with a request of the page at `origin`. */
export function errandOf({ method, mode, destination, url }: Asked, origin: string): Errand {
  const { origin: there, pathname } = new URL(url)
  if (there !== origin) return 'nothing'
  if (method !== 'GET') return thresholds.test(pageOf(pathname)) ? 'farewell' : 'nothing'
  if (mode === 'navigate') return 'page'
  if (pathname.endsWith('.data') || pathname === '/__manifest') return 'data'
  if (pathname.startsWith('/assets/') || destination === 'manifest') return 'file'
  if (pathname === '/drawings.svg' || pathname === '/icon.svg') return 'file'
  if (pathname.startsWith('/media/') && destination === 'image') return 'picture'
  if (pathname.startsWith('/media/') && destination === 'audio') return 'sound'
  return 'nothing'
}

/** Whether the answer for this address may be kept on the device. */
export const isKept = (url: string): boolean => {
  const { pathname } = new URL(url)
  return pathname === '/__manifest' || own.test(pageOf(pathname))
}

export const isReopened = (url: string): boolean => reopened.test(new URL(url).pathname)

/** Whether the answer for this address may be taken along to be read without a connection. */
export const isPackable = (url: string, origin: string): boolean => {
  const { origin: there, pathname } = new URL(url, origin)
  return there === origin && packable.test(pathname)
}

/** Whether this is a page, or the data of one, on which a text is written. */
export const isWritten = (url: string): boolean => written.test(pageOf(new URL(url).pathname))

/** Whether one sees this page only when nobody is signed in. */
export const isThreshold = (url: string): boolean => pageOf(new URL(url).pathname) === '/sign-in'

/** The app's own files among addresses. */
export const filesAmong = (urls: readonly string[], origin: string): readonly string[] =>
  urls.filter(url => errandOf({ method: 'GET', mode: 'no-cors', destination: '', url }, origin) === 'file')

/** The page that a data request is for: `/hours.data` → `/hours`, `/_root.data` → `/`. */
export function pageOf(pathname: string): string {
  if (pathname === '/_root.data') return '/'
  return pathname.endsWith('.data') ? pathname.slice(0, -'.data'.length) : pathname
}

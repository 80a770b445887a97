const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Addresses to which a programme that is no browser may post: they carry their own proof, and no cookie is looked at for it. */
export const postedFromElsewhere: string[] = []

/**
 * Whether a request may change things: it comes from our own pages, by the browser's word (`Sec-Fetch-Site`) or by its
 * `Origin`. Requests that only read may come from anywhere.
 */
export function isSameSite(request: Request, origin: string): boolean {
  if (safe.has(request.method)) return true
  const site = request.headers.get('Sec-Fetch-Site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const from = request.headers.get('Origin')
  if (from) return from === origin
  if (site === null && postedFromElsewhere.includes(new URL(request.url).pathname)) return true
  return site === 'same-origin' || site === 'none'
}

/** Whether a request names us: by the address people use, or by that of this machine, for whoever looks after it. */
export const isOurHost = (host: string, origin: string): boolean =>
  host === new URL(origin).host || /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host)

const nowhere = 'http://bina.invalid'

/** Where to go after signing in: a path of our own, or the beginning. */
export function safeReturn(path: string | null): string {
  if (!path) return '/'
  const url = URL.parse(path, nowhere)
  if (url?.origin !== nowhere || !path.startsWith('/')) return '/'
  // `/..//other.example` is a path of our own until it is tidied up.
  const tidy = url.pathname + url.search
  return URL.parse(tidy, nowhere)?.origin === nowhere ? tidy : '/'
}

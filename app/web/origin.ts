const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

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
  return site === 'same-origin' || site === 'none'
}

/** Where to go after signing in: a path of our own, or the beginning. */
export function safeReturn(path: string | null): string {
  if (!path) return '/'
  const url = URL.parse(path, 'http://bina.invalid')
  return url?.origin === 'http://bina.invalid' && path.startsWith('/') ? url.pathname + url.search : '/'
}

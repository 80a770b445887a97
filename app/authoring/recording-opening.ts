/** Where an address opens a recording, in whole seconds; `to` where it is a clip. */
export interface Opening {
  readonly from: number
  readonly to: number | null
}

const second = (text: string | null): number | null =>
  text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null

/** `?t=90` is a moment, `?from=60&to=90` a clip; what is neither opens where one stopped. */
export function openingIn(search: URLSearchParams): Opening | null {
  const from = second(search.get('t')) ?? second(search.get('from'))
  const to = second(search.get('to'))
  if (from === null) return to !== null && to > 0 ? { from: 0, to } : null
  return { from, to: to !== null && to > from ? to : null }
}

/** The address of a moment of a page, or of a clip. */
export function addressOf(page: string, { from, to }: Opening): string {
  const start = Math.max(0, Math.floor(from))
  return to === null ? `${page}?t=${start}` : `${page}?from=${start}&to=${Math.max(start + 1, Math.ceil(to))}`
}

/** The recording, and where in it, that a copied address of this site leads to; null for any other text. */
export function recordingLinked(
  text: string,
  origin: string,
): { readonly work: string; readonly opening: Opening | null } | null {
  const url = URL.parse(text.trim())
  const work = url?.pathname.match(/^\/seminars\/([0-9a-f-]{36})$/)?.[1]
  return url?.origin === origin && work ? { work, opening: openingIn(url.searchParams) } : null
}

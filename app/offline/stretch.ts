/** From where to where of so many bytes a player asks for, both ends included; null when it asks for all, or for what there is not. */
export function stretchAsked(range: string | null, bytes: number): readonly [number, number] | null {
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return null
  const [first, last] = [Number(from), Math.min(to ? Number(to) : bytes, bytes - 1)]
  return first <= last ? [first, last] : null
}

/** The stretch of a whole answer that was asked for, as a server would give it. */
export async function stretchOf(whole: Response, range: string | null): Promise<Response> {
  const body = await whole.blob()
  const type = whole.headers.get('Content-Type') ?? body.type
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' }
  const stretch = stretchAsked(range, body.size)
  if (!stretch) return new Response(body, { headers })
  const [first, last] = stretch
  return new Response(body.slice(first, last + 1, type), {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${body.size}` },
  })
}

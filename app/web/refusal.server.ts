/** Answers a request with a page, its data, or a resource. */
type Answering = (request: Request) => Promise<Response>

/**
 * The answer when what was asked is not carried out: the app's own data to the app, a page of the person's language to
 * whoever reads, JSON to a script. The page stands at the address that was asked for; its way on leads back to `from`.
 */
export function refusal(asked: Request, status: number, answer: Answering): Promise<Response> {
  const { pathname } = new URL(asked.url)
  if (pathname.endsWith('.data') && asked.method === 'POST')
    return answer(refused(asked, `/refusals/${status}.data`, 'POST'))
  if (!isReading(asked)) return Promise.resolve(Response.json({ status }, { status }))
  const page = `/refusals/${status}?${new URLSearchParams({ from: backFrom(asked) })}`
  return answer(refused(asked, page, asked.method === 'HEAD' ? 'HEAD' : 'GET'))
}

/** Answers, with a page instead of bare words where someone reads and there is none: a file, an export, an address of a form. */
export async function withPage(asked: Request, answer: Answering): Promise<Response> {
  const answered = await answer(asked)
  const isBare =
    answered.status >= 400 &&
    isReading(asked) &&
    !new URL(asked.url).pathname.endsWith('.data') &&
    !answered.headers.get('Content-Type')?.startsWith('text/html')
  // Remix says 400 where there is nothing to get.
  return isBare ? refusal(asked, answered.status === 400 ? 404 : answered.status, answer) : answered
}

const isReading = (request: Request) => request.headers.get('Accept')?.includes('text/html') ?? false

/** The same person asking for the page that says no. */
function refused(asked: Request, page: string, method: string): Request {
  const headers = new Headers()
  for (const name of ['Accept', 'Accept-Language', 'Cookie']) {
    const value = asked.headers.get(name)
    if (value) headers.set(name, value)
  }
  return new Request(new URL(page, asked.url), { method, headers })
}

/** The page that a form was sent from, else the address itself. */
function backFrom(asked: Request): string {
  const here = new URL(asked.url)
  const before = URL.parse(asked.headers.get('Referer') ?? '')
  const { pathname, search } = asked.method === 'POST' && before?.host === here.host ? before : here
  return pathname + search
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'

/** What arrived at the endpoint. */
export interface Arrived {
  readonly body: string
  readonly bytes: number
  readonly authorization: string | undefined
}

export interface Endpoint {
  readonly url: string
  readonly arrived: Arrived[]
  /** How it answers from now on. */
  answer: (response: ServerResponse, count: number) => void
  close(): Promise<void>
}

/** One word a second, every third of which is uncertain, in the format of such endpoints. */
export const spoken = (...words: readonly string[]) =>
  JSON.stringify({
    text: words.join(' '),
    segments: [
      {
        ...{ id: 0, start: 0, end: words.length, text: ` ${words.join(' ')}`, avg_logprob: -0.2 },
        words: words.map((word, at) => ({
          ...{ word: ` ${word}`, start: at, end: at + 0.9 },
          probability: at % 3 === 2 ? 0.3 : 0.95,
        })),
      },
    ],
  })

export const says =
  (text: string, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'Content-Type': 'application/json' }).end(text)

/** A real server of our own that answers as a transcription endpoint does, at a port that is free or this one. */
export async function makeEndpoint(at = 0): Promise<Endpoint> {
  const arrived: Arrived[] = []
  const take = async (request: IncomingMessage, response: ServerResponse) => {
    const bytes = await buffer(request)
    const { authorization } = request.headers
    arrived.push({ body: bytes.toString('latin1'), bytes: bytes.length, authorization })
    endpoint.answer(response, arrived.length)
  }
  const server = createServer(
    (request, response) => void take(request, response).catch(() => response.destroy()),
  )
  await new Promise<void>(done => server.listen(at, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const endpoint: Endpoint = {
    url: `http://127.0.0.1:${port}/v1/audio/transcriptions`,
    arrived,
    answer: says(spoken('Halo.')),
    close: () =>
      new Promise(done => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
  return endpoint
}

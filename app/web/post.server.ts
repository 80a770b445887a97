import { request } from 'node:https'
import { guarded, isPublicAddress, mayAsk, type VisitOptions } from './visit.server.ts'

/** What came of it; `reached`: whether the other side may have read it. */
export type Posted =
  | { readonly answered: true; readonly status: number; readonly text: string }
  | { readonly answered: false; readonly reached: boolean; readonly why: string }

const patience = 10_000
const mostRead = 500

/**
 * Sends a body to an address that someone named, under the same guard as `visit`: https and public addresses only, judged as
 * the connection is made; no redirect is followed, and little is read of the answer.
 */
export function post(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
  { mayReach = isPublicAddress, tls }: VisitOptions = {},
): Promise<Posted> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !mayAsk(url, mayReach))
    return Promise.resolve({ answered: false, reached: false, why: 'not an address to send to' })
  return new Promise(resolve => {
    let reached = false
    const fail = (fault: Error) => resolve({ answered: false, reached, why: fault.message })
    const asked = request(
      url,
      {
        ...tls,
        method: 'POST',
        lookup: guarded(mayReach),
        headers: { 'User-Agent': 'Bina', ...headers, 'Content-Length': String(Buffer.byteLength(body)) },
        signal: AbortSignal.timeout(patience),
        agent: false,
      },
      answer => {
        let text = ''
        const done = () => {
          resolve({ answered: true, status: answer.statusCode ?? 0, text: text.slice(0, mostRead) })
          answer.destroy()
        }
        answer.setEncoding('utf8')
        answer.on('data', (part: string) => {
          text += part
          if (text.length >= mostRead) done()
        })
        answer.on('end', done)
        answer.on('error', done)
      },
    )
    asked.on('socket', socket => socket.once('secureConnect', () => (reached = true)))
    asked.on('error', fail)
    asked.end(body)
  })
}

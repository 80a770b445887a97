import { PassThrough, Readable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { languageCookie } from '#app/web/cookies.server.ts'
import { type Language, languageFor } from '#app/web/language.ts'
import { log } from '#app/web/log.server.ts'
import { WithNonce } from '#app/web/nonce.ts'
import { Speak } from '#app/web/words.tsx'

export { pdfHere } from '#app/authoring/transfer/pdf-apart.server.ts'
export { application } from '#app/web/http.server.ts'
export { boot, prepare } from './boot.server.ts'
export { commands } from './commands.server.ts'

/** Renders a page whole and sends it as one buffer: cheaper than streaming, and single fetch still finds its data in it. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const { html, failed } = await render(request, remix, await askedLanguage(request), context.nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(Readable.toWeb(Readable.from([html])) as ReadableStream, {
    status: failed ? 500 : status,
    headers,
  })
}

/** What an answer speaks that does not get to know its reader. */
const askedLanguage = async ({ headers }: Request) =>
  languageFor(null, await languageCookie.parse(headers.get('Cookie')), headers.get('Accept-Language'))

function render(request: Request, remix: EntryContext, language: Language, nonce?: string) {
  return new Promise<{ html: Buffer; failed: boolean }>((resolve, reject) => {
    let failed = false
    const chunks: Buffer[] = []
    const sink = new PassThrough()
    sink.on('data', (chunk: Buffer) => chunks.push(chunk))
    sink.on('end', () => resolve({ html: Buffer.concat(chunks), failed }))
    const page = (
      <WithNonce value={nonce}>
        <Speak value={language}>
          <RemixServer context={remix} url={request.url} nonce={nonce} />
        </Speak>
      </WithNonce>
    )
    const { pipe } = renderToPipeableStream(page, {
      nonce,
      // A larger part is not sent apart, to be put in its place by a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => pipe(sink),
      onShellError: reject,
      onError(fault) {
        failed = true
        log.error(
          { fault: String(fault), stack: fault instanceof Error ? fault.stack : undefined },
          'page could not be rendered',
        )
      },
    })
  })
}

export function handleError(fault: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || isRouteErrorResponse(fault)) return
  log.error(
    {
      url: new URL(request.url).pathname,
      fault: String(fault),
      stack: fault instanceof Error ? fault.stack : undefined,
    },
    'request failed',
  )
}

import { PassThrough, Readable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/web/log.server.ts'
import { WithNonce } from '#app/web/nonce.ts'

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
  const { html, failed } = await render(request, remix, context.nonce)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  return new Response(Readable.toWeb(Readable.from([html])) as ReadableStream, {
    status: failed ? 500 : status,
    headers,
  })
}

function render(request: Request, remix: EntryContext, nonce?: string) {
  return new Promise<{ html: Buffer; failed: boolean }>((resolve, reject) => {
    let failed = false
    const chunks: Buffer[] = []
    const sink = new PassThrough()
    sink.on('data', (chunk: Buffer) => chunks.push(chunk))
    sink.on('end', () => resolve({ html: Buffer.concat(chunks), failed }))
    const page = (
      <WithNonce value={nonce}>
        <RemixServer context={remix} url={request.url} nonce={nonce} />
      </WithNonce>
    )
    const { pipe } = renderToPipeableStream(page, {
      nonce,
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

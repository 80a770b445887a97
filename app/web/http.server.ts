import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { serve as listen, type ServerType } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { serveStatic } from '@hono/node-server/serve-static'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { closed } from './closed.server.ts'
import { log, withoutSecrets } from './log.server.ts'
import { isOurHost, isSameSite } from './origin.ts'
import { refusal, withPage } from './refusal.server.ts'
import { settings } from './settings.server.ts'
import { type Talk, takeSockets } from './sockets.server.ts'

const formLimit = 4_000_000
const methods = ['GET', 'HEAD', 'POST']
const uploads = /^\/(?:media|speaking)\/arrival$|^\/enrolments\/[^/]+\/steps\/[^/]+\/submission$/

export interface Operation {
  /** Whether the database answers. */
  readonly ready: () => Promise<boolean>
}

/** What answers at an address of its own by methods that no page has, once every check of ours is passed. */
export interface Mount {
  readonly path: RegExp
  readonly methods: readonly string[]
  readonly answer: (request: Request) => Promise<Response>
}

export interface Serving {
  readonly port: number
  /** Stops answering `ready`, lets what is under way finish, then closes. */
  readonly close: () => Promise<void>
}

const metrics = new Registry()

const seconds = new Histogram({
  registers: [metrics],
  name: 'bina_http_seconds',
  help: 'Time to answer, by method and status',
  labelNames: ['method', 'status'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
})

/** What every request passes before Remix answers it. */
export function application(
  build: ServerBuild | (() => Promise<ServerBuild>),
  { ready, mounts = [] }: Operation & { readonly mounts?: readonly Mount[] },
  files = 'build/client',
): Hono {
  if (!metrics.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: metrics })
  const app = new Hono()

  app.use(async (context, next) => {
    const started = performance.now()
    const id = context.req.header('X-Request-Id')?.slice(0, 64) ?? randomUUID()
    await next()
    context.header('X-Request-Id', id)
    context.header('X-Content-Type-Options', 'nosniff')
    const took = performance.now() - started
    const { method } = context.req
    const path = withoutSecrets(context.req.path)
    seconds.labels(method, String(context.res.status)).observe(took / 1000)
    log.info({ id, method, path, status: context.res.status, ms: Math.round(took) }, 'request')
  })
  app.get('/healthz', context => context.text('ok'))
  app.get('/readyz', async context =>
    (await ready()) ? context.text('ready') : context.text('not ready', 503),
  )
  app.get('/metrics', async context => {
    const token = settings().METRICS_TOKEN
    if (!token || context.req.header('Authorization') !== `Bearer ${token}`) return context.notFound()
    return context.text(await metrics.metrics(), 200, { 'Content-Type': metrics.contentType })
  })
  app.use(compress())
  app.use(
    '/assets/*',
    serveStatic({
      root: files,
      onFound: (_, context) => context.header('Cache-Control', 'public, max-age=31536000, immutable'),
    }),
  )
  app.use(
    serveStatic({
      root: files,
      onFound: (_, context) => context.header('Cache-Control', 'public, max-age=3600'),
    }),
  )

  const remix = createRequestHandler(build, process.env.NODE_ENV)
  const answer = async (request: Request, context: Context) => {
    const nonce = randomBytes(16).toString('base64')
    return guarded(await remix(request, { nonce, address: addressOf(context) }), nonce)
  }
  const refuse = (context: Context, status: number) =>
    refusal(context.req.raw, status, request => answer(request, context))

  const mountOf = ({ req: { path, raw } }: Context) =>
    mounts.find(mount => mount.path.test(path) && mount.methods.includes(raw.method))
  app.use((context, next) => {
    const { raw } = context.req
    if (!isOurHost(new URL(raw.url).host, settings().origin)) return refuse(context, 421)
    if (!methods.includes(raw.method) && !mountOf(context)) {
      context.header('Allow', methods.join(', '))
      return refuse(context, 405)
    }
    return isSameSite(raw, settings().origin) ? next() : refuse(context, 403)
  })
  app.use(async (context, next) => {
    const mount = mountOf(context)
    return mount ? guarded(await mount.answer(context.req.raw), randomBytes(16).toString('base64')) : next()
  })
  app.use((context, next) =>
    uploads.test(context.req.path)
      ? next()
      : bodyLimit({ maxSize: formLimit, onError: late => refuse(late, 413) })(context, next),
  )
  app.onError((fault, context) => {
    log.error(
      { fault: String(fault), stack: fault.stack, path: withoutSecrets(context.req.path) },
      'request failed',
    )
    return context.text(lastWords, 500, { 'Cache-Control': 'no-store' })
  })
  app.all('*', context => withPage(context.req.raw, request => answer(request, context)))

  return app
}

/** Where no page can be made any more. */
const lastWords = `Terjadi kesalahan pada kami. Yang sudah bertanda tersimpan tetap aman. Coba lagi sebentar.

Something went wrong on our side. Whatever was marked as saved is safe. Try again in a moment.`

/** Milliseconds that one which is stopping still takes what comes, until those who send have seen that it is not ready. */
const noticed = 1000

/** Listens where the settings say. */
export async function serve(
  build: ServerBuild,
  {
    ready,
    talks = [],
    mounts,
  }: Operation & { readonly talks?: readonly Talk[]; readonly mounts?: readonly Mount[] },
): Promise<Serving> {
  let draining = false
  const app = application(build, { ready: async () => !draining && ready(), mounts })
  const server = await new Promise<ServerType>(resolve => {
    const made: ServerType = listen(
      { fetch: app.fetch, port: settings().PORT, hostname: settings().HOST },
      () => resolve(made),
    )
  })
  if ('closeIdleConnections' in server) {
    server.on('request', (_, response) => draining && response.setHeader('Connection', 'close'))
  }
  const endTalks = takeSockets(server as Server, talks)
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : settings().PORT,
    async close() {
      draining = true
      await new Promise(resolve => setTimeout(resolve, noticed))
      await endTalks()
      await closed(server as Server)
    },
  }
}

/** Headers that every page and answer of ours carries. */
function guarded(response: Response, nonce: string): Response {
  const headers = new Headers(response.headers)
  headers.set('Referrer-Policy', 'same-origin')
  headers.set('Cross-Origin-Opener-Policy', 'same-origin')
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
  if (settings().origin.startsWith('https:'))
    headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store')
  if (!import.meta.env.DEV && !headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', policy(nonce))
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}

/** Hosts elsewhere that pages may show in a frame; listed by `app/registries.ts`. */
export const framedHosts: string[] = []

const policy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    `frame-src ${framedHosts.map(host => `https://${host}`).join(' ') || "'none'"}`,
    "frame-ancestors 'none'",
  ].join('; ')

/** The address that asks; a proxy's word for it counts only from a proxy that is listed. */
function addressOf(context: Context): string {
  const direct = getConnInfo(context).remote.address ?? ''
  if (!settings().TRUSTED_PROXIES.includes(direct)) return direct
  return context.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() ?? direct
}

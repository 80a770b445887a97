import { now } from '#app/web/clock.server.ts'
import { inTransaction } from '#db/connection.ts'
import { planOn } from '../agenda/agenda-makers.ts'
import * as link from '../routes/speaking-link.ts'
import * as linked from '../routes/speaking-page.tsx'
import { tinyVideo } from '../seminars-makers.ts'
import { makeLink } from './links.server.ts'
import { makeTalk } from './speaking-makers.ts'

type Args = { request: Request; params: Record<string, string>; context: object }
type Handler = (args: Args) => Promise<unknown>

interface Asking {
  readonly params?: Record<string, string>
  readonly headers?: Record<string, string>
  readonly form?: object
  readonly body?: BodyInit
}

export async function ask(handler: unknown, { params = {}, headers = {}, form, body }: Asking = {}) {
  const sent = form ? new URLSearchParams(form as Record<string, string>) : body
  const request = new Request('http://localhost:3000/x', {
    ...{ method: sent ? 'POST' : 'GET', headers, body: sent },
  })
  return (handler as Handler)({ request, params, context: {} }).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
}

interface Told {
  readonly data?: {
    readonly closed?: string
    readonly speaker?: { readonly name: string }
    readonly feedback?: unknown
  }
  readonly init?: { readonly status?: number } | null
}

export const statusOf = (answer: unknown) =>
  answer instanceof Response ? answer.status : ((answer as Told | null)?.init?.status ?? 200)

/** A talk from now on with a link for its guest, and what a browser carries that opened it. */
export async function linkedTalk() {
  const talk = await makeTalk({ plans: [planOn(7, atFrom(7))], at: now() })
  return { ...talk, ...(await aLink(talk)) }
}

export const atFrom = (days: number) => {
  const startsAt = new Date(now().getTime() + days * 86_400_000)
  return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) }
}

async function aLink({ seminarId, guestId, organiser }: Awaited<ReturnType<typeof makeTalk>>) {
  const expiresAt = new Date(now().getTime() + 86_400_000)
  const making = { seminarId, speakerId: guestId, by: organiser.id, expiresAt }
  const secret = (await inTransaction(trx => makeLink(trx, making, now()))) ?? ''
  const opened = (await ask(link.loader, { params: { token: secret } })) as Response
  return { secret, opened, headers: { Cookie: opened.headers.get('Set-Cookie')?.split(';')[0] ?? '' } }
}

export const seen = async (headers: Record<string, string>) => (await ask(linked.loader, { headers })) as Told

/** A request that begins a recording in pieces. */
export const beginning = (headers: Record<string, string>, fields: Record<string, string> = {}) => {
  const about = { use: 'speakerRecording', workId: 'x', filename: 'rekaman.mp4', ...fields }
  const metadata = Object.entries(about).map(
    ([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`,
  )
  return new Request('http://localhost:3000/speaking/uploads', {
    method: 'POST',
    headers: {
      ...headers,
      ...{ 'Tus-Resumable': '1.0.0', 'Upload-Length': String(tinyVideo().length) },
      'Upload-Metadata': metadata.join(','),
    },
  })
}

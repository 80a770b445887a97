import type { ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { stoppedBy } from '../stop-address.server.ts'
import { StopPage } from '../stop-page.tsx'
import { stopWords } from '../stop-words.ts'
import { switchNudge } from '../wishes.server.ts'

export const meta = titled(stopWords, 'title')

export const loader = page('anyone', async ({ url }) => {
  if (!stoppedBy(url.searchParams)) notFound()
  return null
})

const stop = mutation('anyone', z.object({}), async ({ url, db, now }) => {
  const personId = stoppedBy(url.searchParams) ?? notFound()
  await switchNudge(db, personId, null, false, now)
  return { stopped: true }
})

/**
 * By the button of the page, or by a mail programme in one click (RFC 8058), which may send a form of either kind: the address
 * says all, and the body is not read. Twice is the same as once.
 */
export const action = Object.assign(
  ({ request, ...args }: ActionFunctionArgs) => {
    const headers = new Headers(request.headers)
    headers.delete('Content-Type')
    return stop({ ...args, request: new Request(request.url, { method: 'POST', headers }) })
  },
  { access: stop.access, needsPage: stop.needsPage },
)

export default function Route() {
  const answer = useActionData<typeof action>()
  return <StopPage stopped={Boolean(answer && 'stopped' in answer)} />
}

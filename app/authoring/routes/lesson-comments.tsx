import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { placesIn } from '../together/comment-places.ts'
import { commentWords } from '../together/comment-words.ts'
import { beginThread, discussionOf, reply, settle } from '../together/comments.server.ts'
import { CommentsView } from '../together/comments-view.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(commentWords, (t, { title }: Data) => t('commentsOf', { title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => {
  const partId = idIn(params, 'partId')
  const { body, ...discussed } = (await discussionOf(db, person, partId)) ?? notFound()
  return { ...discussed, partId, places: placesIn(body), chosen: url.searchParams.get('block') ?? '' }
})

const words = z.string().trim().min(1).max(4000)
const tell = z.array(z.uuid()).max(50).default([])
const threadId = z.uuid()

const asked = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('begin'),
    blockId: z.string().max(64),
    quote: z.string().max(20_000).default(''),
    words,
    tell,
  }),
  z.object({ intent: z.literal('reply'), threadId, words, tell }),
  z.object({ intent: z.literal('settle'), threadId }),
  z.object({ intent: z.literal('reopen'), threadId }),
])

export const action = mutation(['expert', 'reviewer'], asked, async ({ person, params, form, db, now }) => {
  const partId = idIn(params, 'partId')
  const done = await (async () => {
    switch (form.intent) {
      case 'begin':
        return beginThread(db, person, { partId, ...form }, now)
      case 'reply':
        return reply(db, person, form.threadId, { partId, ...form }, now)
      case 'settle':
      case 'reopen':
        return settle(
          db,
          person,
          { partId, threadId: form.threadId, isSettled: form.intent === 'settle' },
          now,
        )
    }
  })()
  return done ? { done: true as const } : notFound()
})

export default function Route() {
  return <CommentsView {...useLoaderData<typeof loader>()} />
}

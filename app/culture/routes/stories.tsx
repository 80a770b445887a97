import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { recognitionWords } from '../recognition/recognition-words.ts'
import { decide, storiesBy, storiesFor, tell } from '../recognition/stories.server.ts'
import { StoriesPage, type StoryDone } from '../recognition/stories-page.tsx'

const shown = 10

export const meta = titled(recognitionWords, 'stories')

export const loader = page('signedIn', async ({ person }) => ({
  own: await storiesBy(db, person.id),
  others: await storiesFor(db, { id: person.id, unitId: person.unit?.id ?? null }, shown),
}))

const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('tell'), words: z.string().trim().min(30).max(400) }),
  z.object({ part: z.enum(['approve', 'withdraw']), story: z.uuid() }),
])

const done = { tell: 'saved', approve: 'nowShown', withdraw: 'gone' } as const satisfies Record<
  string,
  StoryDone
>

export const action = mutation('signedIn', form, async ({ form, person, db, now }) => {
  if (form.part === 'tell') await tell(db, person.id, form.words, now)
  else if (!(await decide(db, person.id, form.story, form.part === 'approve', now))) notFound()
  return { done: done[form.part] }
})

export default function Route() {
  const answer = useActionData<typeof action>()
  return (
    <StoriesPage {...useLoaderData<typeof loader>()} done={answer && 'done' in answer ? answer.done : null} />
  )
}

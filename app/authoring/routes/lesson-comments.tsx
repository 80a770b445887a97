import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { commentForm, discuss } from '../together/comment-form.server.ts'
import { placesIn } from '../together/comment-places.ts'
import { commentWords } from '../together/comment-words.ts'
import { discussionOf } from '../together/comments.server.ts'
import { CommentsView } from '../together/comments-view.tsx'
import { lessonSubject } from '../together/lesson-subject.server.ts'
import { addressesOf } from '../together/text-address.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(commentWords, (t, { title }: Data) => t('commentsOf', { title }))

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => {
  const partId = idIn(params, 'partId')
  const { subject, lesson } = (await lessonSubject(db, person, partId)) ?? notFound()
  const { work, text } = addressesOf({ ...lesson, partId })
  return {
    title: lesson.title,
    crumbs: [{ to: work, label: lesson.workTitle }],
    ...{ text, partBy: '#' as const },
    threads: await discussionOf(db, subject),
    others: subject.others.map(({ id, name }) => ({ id, name })),
    places: placesIn(lesson.body),
    chosen: url.searchParams.get('block') ?? '',
  }
})

export const action = mutation(
  ['expert', 'reviewer'],
  commentForm,
  async ({ person, params, form, db, now }) => {
    const { subject } = (await lessonSubject(db, person, idIn(params, 'partId'))) ?? notFound()
    return (await discuss(db, person, { subject, form }, now)) ? { done: true as const } : notFound()
  },
)

export default function Route() {
  return <CommentsView {...useLoaderData<typeof loader>()} />
}

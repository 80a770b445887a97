import { useLoaderData } from '@remix-run/react'
import { commentForm, discuss } from '#app/authoring/together/comment-form.server.ts'
import { commentWords } from '#app/authoring/together/comment-words.ts'
import { discussionOf } from '#app/authoring/together/comments.server.ts'
import { CommentsView } from '#app/authoring/together/comments-view.tsx'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { composerWords } from '../composer-words.ts'
import { nodesOf } from '../path.ts'
import { pathSubject } from '../path-subject.server.ts'

const composers = ['expert', 'coordinator', 'administrator'] as const

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(commentWords, (t, { title }: Data) => t('commentsOf', { title }))

export const loader = page(composers, async ({ person, params, url, language }) => {
  const { pathId = '' } = params
  const { subject, draft } = (isId(pathId) && (await pathSubject(db, person, pathId))) || notFound()
  return {
    title: draft.title,
    crumbs: [{ to: '/paths', label: wordsIn(composerWords, language)('paths') }],
    ...{ text: `/paths/${pathId}`, partBy: '?at=' as const },
    threads: await discussionOf(db, subject),
    others: subject.others.map(({ id, name }) => ({ id, name })),
    places: nodesOf(draft.path.steps).map(({ id, title }) => ({ id, words: title })),
    chosen: url.searchParams.get('block') ?? '',
  }
})

export const action = mutation(composers, commentForm, async ({ person, params, form, db, now }) => {
  const { pathId = '' } = params
  const { subject } = (isId(pathId) && (await pathSubject(db, person, pathId))) || notFound()
  return (await discuss(db, person, { subject, form }, now)) ? { done: true as const } : notFound()
})

export default function Route() {
  return <CommentsView {...useLoaderData<typeof loader>()} />
}

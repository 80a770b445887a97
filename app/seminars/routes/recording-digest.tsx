import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { digestForm, digestPageOf, digestTo } from '../digest/digest-page.server.ts'
import { DigestPage } from '../digest/digest-page.tsx'
import { digestWords } from '../digest/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(digestWords, (t, { work }: Data) => t('digestOf', { title: work.title }))

export const loader = page(['expert', 'reviewer'], ({ person, params }) =>
  digestPageOf(db, person, idIn(params, 'workId')),
)

export const action = mutation('expert', digestForm, ({ person, params, form, db, now }) =>
  digestTo(db, { person, workId: idIn(params, 'workId') }, form, now),
)

export default function Route() {
  return <DigestPage {...useLoaderData<typeof loader>()} />
}

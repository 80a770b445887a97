import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { timesForm } from '../slides/times-form.ts'
import { saveWritten, timesPageOf } from '../slides/times-page.server.ts'
import { TimesPage } from '../slides/times-page.tsx'
import { slideWords } from '../slides/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(slideWords, (t, { work }: Data) => t('timesOf', { title: work.title }))

export const loader = page(['expert', 'reviewer'], ({ person, params, url }) =>
  timesPageOf(db, person, idIn(params, 'workId'), url.searchParams.get('from') === 'video'),
)

export const action = mutation('expert', timesForm, ({ person, params, form, db, language, now }) =>
  saveWritten(db, { person, workId: idIn(params, 'workId'), language }, form, now),
)

export default function Route() {
  return <TimesPage {...useLoaderData<typeof loader>()} />
}

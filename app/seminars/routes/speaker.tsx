import { useLoaderData } from '@remix-run/react'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { actAt } from '../speaking/speaker-acts.server.ts'
import { speakerForm } from '../speaking/speaker-form.ts'
import { speakerPageOf } from '../speaking/speaker-page.server.ts'
import { SpeakerPage } from '../speaking/speaker-page.tsx'
import { speakerWords } from '../speaking/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(
  speakerWords,
  (t, { speaker, seminar }: Data) => `${t('titleOf', { name: speaker.name })}: ${seminar.title}`,
)

export const loader = page('signedIn', async ({ person, params, url, now }) => ({
  ...(await speakerPageOf(db, await deskAt(db, person, params), now)),
  refused: url.searchParams.get('upload'),
}))

export const action = mutation('signedIn', speakerForm, async ({ person, params, form, db, language, now }) =>
  actAt({ db, desk: await deskAt(db, person, params), language, now }, form),
)

export default function Route() {
  const { refused, ...data } = useLoaderData<typeof loader>()
  return <SpeakerPage data={data} refused={refused} />
}

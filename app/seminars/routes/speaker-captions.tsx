import { useLoaderData } from '@remix-run/react'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { captionsForm } from '../captions/captions-form.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { words } from '../captions/words.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { changeSpeakerCaptions, speakerCaptionsOf } from '../speaking/speaker-captions.server.ts'
import { SpeakerCaptions } from '../speaking/speaker-captions.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { title, language }: Data) =>
  t('captionsOf', { language: t(language === 'id' ? 'languageId' : 'languageEn'), title }),
)

export const loader = page('signedIn', async ({ person, params }) =>
  speakerCaptionsOf(db, await deskAt(db, person, params), languageIn(params)),
)

export const action = mutation(
  'signedIn',
  captionsForm,
  async ({ person, params, form, db, language, now }) => {
    const desk = await deskAt(db, person, params)
    return changeSpeakerCaptions({ db, desk, captions: languageIn(params), language, now }, form)
  },
)

export default function Route() {
  return <SpeakerCaptions {...useLoaderData<typeof loader>()} />
}

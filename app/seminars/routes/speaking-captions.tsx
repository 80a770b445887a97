import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { captionsForm } from '../captions/captions-form.ts'
import { languageIn } from '../captions/captions-page.server.ts'
import { words } from '../captions/words.ts'
import { openedBy } from '../speaking/link-cookie.server.ts'
import { changeSpeakerCaptions, speakerCaptionsOf } from '../speaking/speaker-captions.server.ts'
import { SpeakerCaptions } from '../speaking/speaker-captions.tsx'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { title, language }: Data) =>
  t('captionsOf', { language: t(language === 'id' ? 'languageId' : 'languageEn'), title }),
)

export const loader = page('anyone', async ({ request, params, now }) => {
  const opened = await openedBy(db, request, now)
  return 'desk' in opened ? speakerCaptionsOf(db, opened.desk, languageIn(params)) : notFound()
})

export const action = mutation(
  'anyone',
  captionsForm,
  async ({ request, params, form, db, language, now }) => {
    const opened = await openedBy(db, request, now)
    if (!('desk' in opened)) notFound()
    const visit = { db, desk: opened.desk, captions: languageIn(params), language, now }
    return changeSpeakerCaptions(visit, form)
  },
)

export default function Route() {
  return <SpeakerCaptions {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { idIn } from '#app/authoring/params.server.ts'
import { mutation, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { captionsForm } from '../captions/captions-form.ts'
import { captionsPageOf, changeCaptions, languageIn } from '../captions/captions-page.server.ts'
import { CaptionsPage } from '../captions/captions-page.tsx'
import { words } from '../captions/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(words, (t, { work, language }: Data) =>
  t('captionsOf', { language: t(language === 'id' ? 'languageId' : 'languageEn'), title: work.title }),
)

export const loader = page(['expert', 'reviewer'], ({ person, params }) =>
  captionsPageOf(db, person, idIn(params, 'workId'), languageIn(params)),
)

export const action = mutation('expert', captionsForm, ({ person, params, form, db, language, now }) =>
  changeCaptions(
    db,
    { person, workId: idIn(params, 'workId'), captions: languageIn(params), language },
    form,
    now,
  ),
)

export default function Route() {
  return <CaptionsPage {...useLoaderData<typeof loader>()} />
}

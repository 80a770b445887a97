import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { idIn } from '../params.server.ts'
import { sameStrings } from '../translation/pieces.ts'
import { saveTranslation } from '../translation/saving.server.ts'
import { sectionForm } from '../translation/translation-form.ts'
import { translationPage } from '../translation/translation-page.server.ts'
import { TranslationView } from '../translation/translation-view.tsx'
import { translationWords } from '../translation/words.ts'

export const meta = titled(translationWords, 'translation')

export const loader = page(['expert', 'reviewer'], async ({ person, params, url }) => ({
  ...(await translationPage(db, person, idIn(params, 'workId'), params.partId)),
  isOnlyOpen: url.searchParams.get('only') === 'open',
}))

/** Saves of a part what was written; all of it, or when something is in the way none, with everything typed still on the page. */
export const action = mutation('expert', sectionForm, async ({ person, params, form, db, now, language }) => {
  const workId = idIn(params, 'workId')
  const partId = params.partId === undefined ? null : idIn(params, 'partId')
  const say = wordsIn(translationWords, language)
  const written = form.pieces.filter(
    ({ piece, words, was }) => piece === form.right || !sameStrings(words, was),
  )
  const fields: Record<string, string> = {}
  for (const { at, was: _, ...saving } of written) {
    const { status } = await saveTranslation(db, person, workId, { partId, ...saving }, now)
    if (status === 'absent') notFound()
    if (status !== 'saved') fields[`words${at}_0`] = say(status)
  }
  if (Object.keys(fields).length > 0) return { ok: false as const, reason: 'field', status: 409, fields }
  return { ok: true as const, saved: written.length }
})

export default function Route() {
  const told = useLoaderData<typeof loader>()
  return <TranslationView key={`${told.partId} ${told.isOnlyOpen}`} {...told} />
}

import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { otherLanguage } from '../freeze.ts'
import { modulesOf } from '../modules.server.ts'
import { idIn } from '../params.server.ts'
import { isCurrent, piecesOf } from '../translation/pieces.ts'
import { translationForm } from '../translation/translation-form.ts'
import { TranslationView } from '../translation/translation-view.tsx'
import { progressOf, saveTranslation, translationsOf } from '../translation/translations.server.ts'
import { translationWords } from '../translation/words.ts'
import { workOfPage } from '../work-head.server.ts'

export const meta = titled(translationWords, 'translation')

export const loader = page(['expert', 'reviewer'], async ({ person, params }) => {
  const { head, work } = await workOfPage(db, person, idIn(params, 'workId'), 'course')
  const languages = { from: work.language, to: otherLanguage(work.language) }
  const parts = (await modulesOf(db, head.id)).flatMap(module => module.parts)
  const ids = parts.map(part => part.id)
  const kept = await translationsOf(db, ids, languages.to)
  const chosen = params.partId ? (parts.find(({ id }) => id === params.partId) ?? notFound()) : parts[0]
  return {
    work: head,
    languages,
    parts: parts.map(part => ({
      ...{ id: part.id, title: part.title },
      progress: progressOf(part, kept.get(part.id)),
    })),
    partId: chosen?.id ?? null,
    pieces: (chosen ? piecesOf(chosen) : []).map(piece => {
      const translation = kept.get(chosen?.id ?? '')?.get(piece.id)
      return { ...piece, kept: translation ?? null, isCurrent: isCurrent(piece, translation) }
    }),
  }
})

export const action = mutation('expert', translationForm, async ({ person, params, form, db, now }) => {
  const workId = idIn(params, 'workId')
  const parts = (await modulesOf(db, workId)).flatMap(module => module.parts)
  const partId = params.partId ?? parts[0]?.id
  if (!parts.some(({ id }) => id === partId) || !partId) notFound()
  const done = await saveTranslation(db, person, { partId, ...form }, now)
  if (done === 'absent') notFound()
  return done === 'saved' ? { ok: true as const } : refuse(done)
})

export default function Route() {
  return <TranslationView {...useLoaderData<typeof loader>()} />
}

import { useLoaderData } from '@remix-run/react'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { addTerm, glossaryOf, removeTerm } from '../captions/glossary.server.ts'
import { glossaryForm } from '../captions/glossary-form.ts'
import { GlossaryPage } from '../captions/glossary-page.tsx'
import { glossaryWords } from '../captions/glossary-words.ts'

export const meta = titled(glossaryWords, 'glossary')

export const loader = page('expert', async () => ({ terms: await glossaryOf(db) }))

export const action = mutation('expert', glossaryForm, async ({ person, form, db, language, now }) => {
  if (form.intent === 'remove')
    return (await removeTerm(db, person, form.termId, now))
      ? { ok: true as const, done: 'removed' as const, written: '' }
      : notFound()
  const { heard, written } = form
  if (heard === written) return refuseField('written', wordsIn(glossaryWords, language)('same'))
  return (await addTerm(db, person, form, now))
    ? { ok: true as const, done: 'added' as const, written }
    : refuse('noOrganisation')
})

export default function Route() {
  return <GlossaryPage {...useLoaderData<typeof loader>()} />
}

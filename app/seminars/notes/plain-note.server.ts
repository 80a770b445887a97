import { redirect } from '@remix-run/node'
import type { z } from 'zod'
import { secondsOf } from '#app/authoring/blocks/clock-time.ts'
import { addressOf } from '#app/authoring/recording-opening.ts'
import { notFound, type Refusal, refuse, refuseField } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { publicationToWatch } from '../seminar-page.server.ts'
import type { plainNote } from './note-form.ts'
import { writeNote } from './notes.server.ts'
import { words } from './words.ts'

interface Where {
  readonly person: Person
  readonly workId: string
  readonly language: Language
}

/** Carries out a plain form about a note, and leads back to its moment. */
export async function notedIn(
  db: Db,
  { person, workId, language }: Where,
  form: z.infer<typeof plainNote>,
  now: Date,
): Promise<Response | Refusal> {
  if (!(await publicationToWatch(db, workId))) notFound()
  const second = secondsOf(form.time)
  if (second === null || second > 864_000) return refuseField('time', wordsIn(words, language)('badTime'))
  const note = { op: newId(), note: form.note ?? newId(), seen: form.seen, second, words: form.words }
  const noted =
    form.note || form.words
      ? await writeNote(db, { personId: person.id, workId }, note, now)
      : { ok: true as const }
  if (!noted.ok) return noted.reason === 'absent' ? notFound() : refuse(noted.reason, 422)
  return redirect(`${addressOf(`/seminars/${workId}`, { from: second, to: null })}#notes`)
}

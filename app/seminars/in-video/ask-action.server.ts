import { redirect } from '@remix-run/node'
import * as z from 'zod/mini'
import { questionSchema } from '#app/assessment/question-schema.ts'
import { secondsOf } from '#app/authoring/blocks/clock-time.ts'
import { notFound, type Refusal, refuse, refuseField } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { AskForm } from './ask-form.ts'
import { putAsk, removeAsk, saveCompletion } from './asks.server.ts'
import { words } from './words.ts'

interface Where {
  readonly person: Person
  readonly workId: string
  readonly language: Language
}

export interface AskDone {
  readonly ok: true
  readonly done: 'saved' | 'removed'
}

/** Carries out what was asked on the page of a recording's questions. */
export async function changeAsks(
  db: Db,
  { person, workId, language }: Where,
  form: AskForm,
  now: Date,
): Promise<AskDone | Refusal | Response> {
  switch (form.intent) {
    case 'question':
      return putQuestion(db, { person, workId, language }, form, now)
    case 'removeQuestion':
      return (await removeAsk(db, person, workId, form.askId, now))
        ? { ok: true, done: 'removed' }
        : notFound()
    case 'completion': {
      const policy = { share: form.percent / 100, asks: form.asks }
      if (!(await saveCompletion(db, person, workId, policy, now))) notFound()
      return redirect(`/recordings/${workId}/details#completion`)
    }
  }
}

async function putQuestion(
  db: Db,
  { person, workId, language }: Where,
  form: Extract<AskForm, { intent: 'question' }>,
  now: Date,
): Promise<AskDone | Refusal> {
  const refused = (field: string, word: 'badTime' | 'passageHalf' | 'skipBack' | 'timeTaken') =>
    refuseField(field, wordsIn(words, language)(word))
  const times = { at: secondsOf(form.at), ...timesOf(form) }
  if (times.at === null || times.at > longest) return refused('at', 'badTime')
  for (const field of ['passageFrom', 'passageTo', 'skipTo'] as const)
    if (form[field] !== '' && (times[field] === null || times[field] > longest))
      return refused(field, 'badTime')
  const { at, passageFrom, passageTo, skipTo } = times
  const isHalf = (passageFrom === null) !== (passageTo === null)
  if (isHalf || (passageFrom !== null && passageTo !== null && passageTo <= passageFrom))
    return refused('passageTo', 'passageHalf')
  if (skipTo !== null && skipTo <= at) return refused('skipTo', 'skipBack')
  const question = questionIn(form.question)
  if (!question) return refuse('question', 422)
  const passage = passageFrom !== null && passageTo !== null ? ([passageFrom, passageTo] as const) : null
  const put = await putAsk(db, person, workId, { id: form.askId, at, passage, skipTo, question }, now)
  if (put === 'absent') notFound()
  return put === 'timeTaken' ? refused('at', put) : { ok: true, done: 'saved' }
}

const longest = 86_400

const timesOf = ({
  passageFrom,
  passageTo,
  skipTo,
}: Record<'passageFrom' | 'passageTo' | 'skipTo', string>) => ({
  passageFrom: given(passageFrom),
  passageTo: given(passageTo),
  skipTo: given(skipTo),
})

const given = (text: string) => (text === '' ? null : secondsOf(text))

function questionIn(text: string) {
  try {
    const read = questionSchema(z).safeParse(JSON.parse(text))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

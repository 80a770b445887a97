import type { WordBack } from '#app/learning/word-back.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { enter } from './ledger.server.ts'
import { mailWords } from './mail-words.ts'
import { messageOf } from './nudge.ts'
import { wordBack, wordingOf } from './nudges/word-back.ts'

const twoWeeks = 14 * 86_400_000

/** Tells the learner once, on Today and by mail, what someone who helps answered. */
export async function noticeWordBack(db: Db, word: WordBack, now: Date) {
  const learner = await addressee(db, word)
  if (!learner) return
  const { email, language, step, stepKind, path, pathId } = learner
  const variant = wordingOf(word.kind, stepKind)
  if (!variant) return
  const reasons = { name: word.by, step, path }
  const message = messageOf(variant, reasons, language)
  const href = `/enrolments/${word.enrolmentId}/steps/${word.stepId}`
  const entered = await enter(
    db,
    {
      ...{ personId: word.learnerId, period: word.id, subject: pathId, reasons, message, href, language },
      chosen: { nudge: wordBack, variant, eligible: [], nudgeProbability: 1, probability: 1 },
      expiresAt: new Date(now.getTime() + twoWeeks),
    },
    now,
  )
  if (!entered) return
  const say = wordsIn(mailWords, language)
  const text = [
    say('greeting', { name: learner.name }),
    message.body,
    word.reason.trim() && say('remark', { name: word.by, text: word.reason.trim() }),
    `${message.action}: ${settings().origin}${href}`,
    'Bina',
  ]
  await queueMail(
    db,
    {
      key: `word-back/${word.id}`,
      to: email,
      personId: word.learnerId,
      subject: `${message.title}: ${step}`,
      text: text.filter(Boolean).join('\n\n'),
    },
    now,
  )
}

const addressee = (db: Db, { enrolmentId, stepId }: WordBack) =>
  db
    .selectFrom('enrolment')
    .innerJoin('person', 'person.id', 'enrolment.learnerId')
    .innerJoin('pathVersion', 'pathVersion.id', 'enrolment.pathVersionId')
    .innerJoin('pathVersionStep', 'pathVersionStep.pathVersionId', 'pathVersion.id')
    .where('enrolment.id', '=', enrolmentId)
    .where('pathVersionStep.stepId', '=', stepId)
    .where('person.disabledAt', 'is', null)
    .select(['person.name', 'person.email', 'person.language'])
    .select([
      'pathVersionStep.title as step',
      'pathVersionStep.kind as stepKind',
      'pathVersion.title as path',
      'pathVersion.pathId',
    ])
    .executeTakeFirst()

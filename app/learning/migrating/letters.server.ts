import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { Place } from '../place.ts'
import { letterWords } from './letter-words.ts'
import type { Migration } from './migrations.server.ts'
import type { Outcome } from './outcome.ts'

interface Told {
  readonly migration: Migration
  readonly enrolmentId: string
  readonly learnerId: string
  readonly outcome: Outcome
  readonly here: Place
  readonly place: Place
}

/** A letter to a learner whom the new version costs or spares something; to anyone else the page of the path is enough. */
export async function writeOfMove(
  db: Db,
  { migration, enrolmentId, learnerId, outcome, here, place }: Told,
  now: Date,
) {
  const minutes = place.minutesLeft - here.minutesLeft
  if (outcome === 'same' && minutes === 0) return
  const learner = await db
    .selectFrom('person')
    .select(['name', 'email', 'language'])
    .where('id', '=', learnerId)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  if (!learner) return
  const say = wordsIn(letterWords, learner.language)
  const path = migration.to.title
  const text = [
    say('greeting', { name: learner.name }),
    say('changed', { path }),
    say(outcome),
    minutes > 0 ? say('more', { count: minutes }) : minutes < 0 ? say('less', { count: -minutes }) : '',
    say('kept'),
    `${say('open')}: ${settings().origin}/enrolments/${enrolmentId}`,
    'Bina',
  ]
  await queueMail(
    db,
    {
      key: `path-moved/${migration.id}/${enrolmentId}`,
      to: learner.email,
      personId: learnerId,
      subject: say('subject', { path }),
      text: text.filter(Boolean).join('\n\n'),
    },
    now,
  )
}

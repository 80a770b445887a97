import { sql } from 'kysely'
import { answerObjection } from '#app/assessment/objections.server.ts'
import { competencyName } from '#app/authoring/competency.ts'
import { type Person, scopeOf } from '#app/people/person.ts'
import { withinScope } from '#app/people/scope.server.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { objectionWords } from './objection-words.ts'

/** Objections that wait, of learners whom this person coordinates, and never their own. */
const waitingFor = (db: Db, by: Person) =>
  db
    .selectFrom('competencyObjection as objection')
    .innerJoin('person', 'person.id', 'objection.personId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('objection.answeredAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .where('objection.personId', '<>', by.id)
    .where(withinScope(scopeOf(by, 'coordinator'), 'unit.path'))

export interface WaitingObjection {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly competency: string
  readonly reason: string
  readonly raisedAt: Date
  /** As it was shown to them: 0 to 1, or null where nothing could be said. */
  readonly level: number | null
  readonly observations: number
}

/** Longest waiting first. */
export const waitingObjections = (db: Db, by: Person): Promise<WaitingObjection[]> =>
  waitingFor(db, by)
    .select(['objection.id', 'person.name', 'unit.name as unit', 'competency', 'reason', 'raisedAt'])
    .select(sql<number | null>`(told ->> 'level')::float8`.as('level'))
    .select(sql<number>`(told ->> 'observations')::int`.as('observations'))
    .orderBy('raisedAt')
    .limit(200)
    .execute()

interface Answering {
  readonly id: string
  readonly by: Person
  readonly outcome: 'kept' | 'renewed'
  readonly answer: string
}

/** Answers an objection and writes to whoever raised it, once each; false when there is none of theirs that waits. */
export async function answerFor(db: Db, { id, by, outcome, answer }: Answering, now: Date): Promise<boolean> {
  const objection = await waitingFor(db, by)
    .select(['person.id', 'person.name', 'email', 'person.language', 'competency'])
    .where('objection.id', '=', id)
    .executeTakeFirst()
  if (!objection || !(await answerObjection(db, { id, by: by.id, outcome, answer }, now))) return false
  const { language, competency } = objection
  const say = wordsIn(objectionWords, language)
  const about = competencyName(competency, language)
  const text = say(outcome === 'renewed' ? 'letterRenewed' : 'letterKept', {
    ...{ name: objection.name, by: by.name, competency: about, answer },
    href: `${settings().origin}/competencies#${competency}`,
  })
  await queueMail(
    db,
    {
      key: `objection/${id}`,
      to: objection.email,
      personId: objection.id,
      subject: say('letterSubject', { competency: about }),
      text,
    },
    now,
  )
  return true
}

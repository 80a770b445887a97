import {
  carersOf,
  type Homed,
  learnersInCare,
  type NearestMentor,
  nearestMentors,
} from '#app/learning/care.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { queueMail } from '#app/web/mail.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import { type Db, oneOf } from '#db/connection.ts'
import { companyWords } from './company-words.ts'

export interface CompanyAsked {
  readonly mentor: string
  readonly askedAt: Date
  /** When the mentor said that they had talked. */
  readonly metAt: Date | null
}

/** What this person asked of a mentor last. */
export const companyAsked = async (db: Db, personId: string): Promise<CompanyAsked | null> =>
  (await db
    .selectFrom('companyRequest')
    .innerJoin('person', 'person.id', 'mentorId')
    .where('personId', '=', personId)
    .select(['person.name as mentor', 'askedAt', 'metAt'])
    .orderBy('askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()) ?? null

/** Asks one of a person's mentors to sit down with them; one request waits at a time. The letter tells nothing of what was learned or not. */
export async function askForCompany(
  db: Db,
  person: Person,
  mentorId: string,
  now: Date,
): Promise<{ ok: true } | { ok: false; reason: 'noMentor' | 'companyWaits' }> {
  const mentors = await carersOf(db, person.id, 'mentor')
  if (!mentors.some(({ id }) => id === mentorId)) return { ok: false, reason: 'noMentor' }
  const made = await db
    .insertInto('companyRequest')
    .values({ id: newId(), personId: person.id, mentorId, askedAt: now })
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return { ok: false, reason: 'companyWaits' }
  const { email, language, name } = await db
    .selectFrom('person')
    .select(['email', 'language', 'name'])
    .where('id', '=', mentorId)
    .executeTakeFirstOrThrow()
  const say = wordsIn(companyWords, language)
  const link = `${settings().origin}/tasks`
  await queueMail(
    db,
    {
      ...{ key: `company-request/${made.id}`, to: email, personId: mentorId },
      ...{ subject: say('subject', { name: person.name }) },
      text: say('letter', { mentor: name, name: person.name, link }),
    },
    now,
  )
  return { ok: true }
}

/** Takes a request that waits back; nothing where there is none. */
export const withdrawCompany = (db: Db, personId: string) =>
  db.deleteFrom('companyRequest').where('personId', '=', personId).where('metAt', 'is', null).execute()

export interface WaitingForCompany {
  readonly id: string
  readonly name: string
  readonly unit: string | null
  readonly askedAt: Date
}

const requestsTo = (db: Db, mentor: Person) =>
  db
    .selectFrom('companyRequest')
    .where('mentorId', '=', mentor.id)
    .where(learnersInCare(mentor, 'companyRequest.personId'))

/** Who asked this mentor for company and is still in their care, longest waiting first. */
export const waitingForCompany = (db: Db, mentor: Person): Promise<WaitingForCompany[]> =>
  requestsTo(db, mentor)
    .innerJoin('person', 'person.id', 'personId')
    .leftJoin('membership', join =>
      join.onRef('membership.personId', '=', 'person.id').on('membership.endedOn', 'is', null),
    )
    .leftJoin('unit', 'unit.id', 'membership.unitId')
    .where('metAt', 'is', null)
    .where('person.disabledAt', 'is', null)
    .select(['companyRequest.id', 'person.name', 'unit.name as unit', 'askedAt'])
    .orderBy('askedAt')
    .limit(200)
    .execute()

/** Keeps that the mentor has talked with who asked; false when it is no request to them. Twice is the same as once. */
export async function haveMet(db: Db, mentor: Person, requestId: string, now: Date): Promise<boolean> {
  const asked = await requestsTo(db, mentor).select('id').where('id', '=', requestId).executeTakeFirst()
  if (!asked) return false
  await db
    .updateTable('companyRequest')
    .set({ metAt: now })
    .where('id', '=', requestId)
    .where('metAt', 'is', null)
    .execute()
  return true
}

/** The name of the nearest mentor of each of these learners who has one, but of those who asked one after `since`. */
export async function mentorsNear(
  db: Db,
  learners: readonly Homed[],
  since: Date,
  known?: NearestMentor,
): Promise<ReadonlyMap<string, string>> {
  if (learners.length === 0) return new Map()
  const nearest = known ?? (await nearestMentors(db, learners))
  const asked = await db
    .selectFrom('companyRequest')
    .where('personId', '=', oneOf(learners.map(({ id }) => id)))
    .where('askedAt', '>', since)
    .select('personId')
    .execute()
  const lately = new Set(asked.map(({ personId }) => personId))
  return new Map(
    learners.flatMap(learner => {
      const mentor = lately.has(learner.id) ? null : nearest(learner)
      return mentor === null ? [] : [[learner.id, mentor] as const]
    }),
  )
}

import { packToday } from '#app/learning/reviews/reviews.server.ts'
import { consentOf, type Purpose } from '#app/people/consents.server.ts'
import { has, type Person } from '#app/people/person.ts'
import { nextSeminarOf } from '#app/seminars/agenda/agenda.server.ts'
import { waitingTalkOf } from '#app/seminars/speaking/talks.server.ts'
import type { Day } from '#app/web/day.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { DueShown } from './due-list.tsx'
import { duesOf } from './dues.server.ts'
import { missingYears } from './holidays.server.ts'
import { openNudgeOf } from './ledger.server.ts'
import { type Due, firstOf, greetedAs, partOfDay } from './next-step.ts'
import { explained, nextStepsOf, whyNoStep } from './next-steps.server.ts'
import { thanked } from './nudges/thanked.ts'
import { workOf } from './other-work.tsx'
import { resolvedBy } from './plan/resolved.server.ts'
import { witnessedBy } from './plan/targets.server.ts'
import { minuteOfDay } from './quiet-hours.ts'
import { thanksFor } from './recognition/thanks.server.ts'
import { streakOf } from './streaks.server.ts'
import type { TodayProps } from './today.tsx'

const weeksWoven = 24
const duesShown = 3
const aWeek = 7 * 86_400_000

/** All that Today shows this person; nothing of it is anyone else's. */
export async function todayOf(
  db: Db,
  person: Person,
  now: Date,
  language: Language = person.language ?? 'id',
): Promise<TodayProps> {
  const own = await streakOf(db, person, now, weeksWoven)
  const reader = { id: person.id, language }
  const dues = await duesOf(db, reader)
  const first = firstOf(await nextStepsOf(db, reader), dues)
  const seminar = await nextSeminarOf(db, person.id, now)
  const nudge = await openNudgeOf(db, person.id, now)
  return {
    greeting: {
      part: partOfDay(Math.floor(minuteOfDay(now, person.zone) / 60)),
      name: greetedAs(person.name),
    },
    next: first ? await explained(db, reader, first) : await whyNoStep(db, person.id),
    streak: own.isHidden ? null : own.streak,
    weeks: own.weeks,
    due: dues.slice(0, duesShown).map(due => shown(due, own.today)),
    dueMore: Math.max(0, dues.length - duesShown),
    seminar: seminar && { ...seminar, readerZone: person.zone },
    talk: await waitingTalkOf(db, person.id, now),
    review: first || dues.length > 0 ? 0 : (await packToday(db, person, now)).due,
    nudge,
    thankedBy:
      nudge?.nudge === thanked.name
        ? null
        : ((await thanksFor(db, person.id, new Date(now.getTime() - aWeek), 1))[0]?.giver ?? null),
    askedToWitness: (await witnessedBy(db, person.id, now)).find(({ seen }) => !seen)?.name ?? null,
    resolved: own.activity.length > 0 ? await resolvedBy(db, person, now) : null,
    asksConsent: own.activity.length > 0 ? await notAsked(db, person.id) : null,
    work: workOf(person),
    missingYears: has(person, 'administrator') ? await missingYears(db, own.today) : [],
  }
}

/** Experiments are a question for whoever wants nudges. */
async function notAsked(db: Db, personId: string): Promise<Purpose | null> {
  const nudges = await consentOf(db, personId, 'nudges')
  if (nudges === null) return 'nudges'
  return nudges && (await consentOf(db, personId, 'experiments')) === null ? 'experiments' : null
}

const shown = (due: Due, today: Day): DueShown => ({
  ...due,
  when: due.dueOn === today ? 'today' : due.dueOn < today ? 'overdue' : 'later',
})

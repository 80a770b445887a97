import { extraAttemptsOf } from '#app/assessment/accommodations.server.ts'
import { cohortsOf } from '#app/people/cohorts/members.server.ts'
import { type Person, roles } from '#app/people/person.ts'
import { personById } from '#app/people/sessions.server.ts'
import { unitsOnPath } from '#app/people/units.server.ts'
import type { Db } from '#db/connection.ts'
import type { News } from './enrolments.server.ts'
import { learnerDays } from './learner-days.server.ts'
import { move, type Walk } from './move.ts'
import { mentions, type Path, rulesOf, type Step, stepsOf } from './path.ts'
import { placeOf } from './place.ts'
import { flat } from './rules/registry.ts'
import { stepKind } from './steps/registry.ts'
import type { Version } from './versions.server.ts'
import { begunWait, isCounted, standOfWait, waitsOn } from './waits.ts'

interface Standing {
  readonly learnerId: string
  readonly version: Version
  readonly walk: Walk
}

/** Whether the path asks for more than what happens on it. */
export const asksBeyond = (path: Path): boolean =>
  asksWho(path) || limitsTries(path) || waitsOn(path).length > 0

export const asksWho = (path: Path): boolean =>
  stepsOf(path.steps).some(step =>
    rulesOf(step)
      .flatMap(flat)
      .some(({ rule }) => rule === 'is'),
  )

/** What is known of the learner now, where a rule asks for it and it is not what the walk knows. */
export async function knownNow(db: Db, { learnerId, version, walk }: Standing): Promise<News[]> {
  if (!asksWho(version.path)) return []
  const person = await personById(db, learnerId)
  if (!person) return []
  const asked = mentions(version.path).flatMap(({ kind, id }) => (kind === 'cohort' ? [id] : []))
  const cohorts = await cohortsOf(db, learnerId, asked)
  const facts = { ...factsOf(person), ...(cohorts.length > 0 && { cohorts }) }
  const { number, ...rest } = { number: 0, ...walk.evidence.person }
  if (JSON.stringify(facts) === JSON.stringify(rest)) return []
  const event = { type: 'person.known' as const, number: number + 1, ...facts }
  return [{ event, once: `person.known:${event.number}` }]
}

const factsOf = ({ grants, unit }: Person) => ({
  roles: roles.filter(role => grants.some(grant => grant.role === role)),
  units: unitsOnPath(unit?.path),
})

/** Whether the path limits the tries at one of its checks. */
export const limitsTries = ({ steps }: Path): boolean => stepsOf(steps).some(isLimited)

const isLimited = ({ kind, attempts }: Step) => attempts !== undefined && stepKind(kind).isGraded

/** Tries that the learner is allowed at every check, and that the walk was not given yet where it still matters. */
export async function triesAllowed(db: Db, { learnerId, version, walk }: Standing): Promise<News[]> {
  if (!limitsTries(version.path)) return []
  const { ended, granted } = walk.evidence
  const steps = stepsOf(version.path.steps).filter(step => isLimited(step) && !ended[step.id])
  return (await extraAttemptsOf(db, learnerId)).flatMap(({ id: grant, extraAttempts: extra }) =>
    steps
      .filter(step => granted[step.id]?.[grant] === undefined)
      .map(step => ({
        event: { type: 'attempts.granted' as const, step: step.id, grant, extra, reason: '' },
        once: `attempts.granted:${grant}:${step.id}`,
      })),
  )
}

/** Waits that count from something that has happened by now, and have not begun. */
export async function waitsBeginning(db: Db, at: Standing, now: Date): Promise<News[]> {
  const { learnerId, version, walk } = at
  const asked = waitsOn(version.path).filter(wait => standOfWait(wait, walk) === undefined)
  if (asked.length === 0) return []
  const place = placeOf(version.path, walk)
  const begun = asked.filter(wait => isCounted(wait, walk, place))
  const person = begun.length > 0 && (await personById(db, learnerId))
  if (!person) return []
  const days = await learnerDays(db, person, now)
  return begun.map(wait => ({
    event: begunWait(wait, days),
    once: `wait.began:${wait.step.id}:${wait.wait}`,
  }))
}

/** A walk some events further. */
export const further = ({ machine }: Version, walk: Walk, news: readonly News[]): Walk =>
  news.reduce((at, { event }) => move(machine, at, event), walk)

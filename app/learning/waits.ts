import { addDays, type Day } from '#app/web/day.ts'
import { instantAt } from '#app/web/zoned.ts'
import type { PathEvent, Wait } from './evidence.ts'
import type { Walk } from './move.ts'
import { type Path, rulesOf, type Step, stepsOf } from './path.ts'
import type { Place } from './place.ts'
import { flat } from './rules/registry.ts'
import { daysOf, type Waited, waitOf } from './rules/waited.ts'

/** A wait that some rule of a step asks for. */
export interface AskedWait {
  readonly step: Step
  readonly rule: Waited
  /** What is waited for, by name. */
  readonly wait: string
}

/** Every wait of a path, one for each step and name. */
export function waitsOn(path: Path): readonly AskedWait[] {
  const found = new Map<string, AskedWait>()
  for (const step of stepsOf(path.steps))
    for (const rule of rulesOf(step).flatMap(flat))
      if (rule.rule === 'waited') {
        const wait = waitOf(rule as Waited)
        found.set(`${step.id} ${wait}`, { step, rule: rule as Waited, wait })
      }
  return [...found.values()]
}

/** Whether what a wait counts from has happened. */
export function isCounted(
  { step, rule }: AskedWait,
  { evidence }: Walk,
  { stops }: Pick<Place, 'stops'>,
): boolean {
  if (evidence.ended[step.id]) return false
  if (rule.since === 'start') return true
  if (rule.since === 'ended') return evidence.ended[rule.step ?? ''] !== undefined
  return stops.some(stop => stop.step.id === step.id && stop.isReached)
}

export const standOfWait = ({ step, wait }: AskedWait, { evidence }: Walk): Wait | undefined =>
  evidence.waits?.[step.id]?.[wait]

/** Days of one learner: the zone they live in, and the days they work. */
export interface LearnerDays {
  readonly zone: string
  readonly today: Day
  readonly isWorkday: (day: Day) => boolean
}

/** The day on which `count` days, or working days, have gone by since `on`; a calendar without workdays gives up after ten years. */
export function dayAfter(on: Day, count: number, isCounted: (day: Day) => boolean): Day {
  let day = on
  for (let left = count, tries = 0; left > 0 && tries < 3650; tries += 1) {
    day = addDays(day, 1)
    if (isCounted(day)) left -= 1
  }
  return day
}

/** How a wait begins: it is over with the first moment of its last day, where the learner lives. */
export function begunWait({ step, rule, wait }: AskedWait, days: LearnerDays): PathEvent {
  const { today: on, zone, isWorkday } = days
  const until = dayAfter(on, daysOf(rule.for), rule.workdays ? isWorkday : () => true)
  const at = instantAt(`${until}T00:00`, zone) ?? new Date(`${until}T00:00Z`)
  return { type: 'wait.began', step: step.id, wait, on, until, at: at.toISOString() }
}

/** Waits that are going on, the soonest to be over first. */
export function waitsGoingOn({ evidence }: Walk): readonly { step: string; wait: string; at: string }[] {
  return Object.entries(evidence.waits ?? {})
    .flatMap(([step, waits]) =>
      Object.entries(waits).flatMap(([wait, { at, isOver }]) =>
        at && !isOver && !evidence.ended[step] ? [{ step, wait, at }] : [],
      ),
    )
    .toSorted((a, b) => a.at.localeCompare(b.at))
}

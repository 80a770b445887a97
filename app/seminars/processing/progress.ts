import type { Plan } from './probe.ts'
import type { Step } from './processing-machine.ts'

/** Seconds of the outcome that are done, by what ffmpeg tells of its progress; null where it tells none. */
export function secondsDone(told: string): number | null {
  const last = [...told.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]
  return last === undefined ? null : Number(last) / 1_000_000
}

/** What each step costs beside the others, in pixels a second or the like. */
const costOf = (step: Step, { rungs, fps }: Plan): number => {
  const pixels = rungs.reduce((sum, { short }) => sum + short * short * 1.8, 0)
  return { sound: 600_000, film: 400_000 + pixels * Math.max(fps, 1), sprite: 300_000 }[step]
}

/** How much of all is done, from 0 to 1, with `share` of the step under way. */
export function shareDone(plan: Plan, made: readonly Step[], underWay: Step | null, share: number): number {
  const all = plan.steps.reduce((sum, step) => sum + costOf(step, plan), 0)
  const done = made.reduce((sum, step) => sum + costOf(step, plan), 0)
  const more =
    underWay && !made.includes(underWay) ? costOf(underWay, plan) * Math.min(1, Math.max(0, share)) : 0
  return all > 0 ? Math.min(1, (done + more) / all) : 0
}

/** Whole seconds that the rest takes when it goes on as since `from`; null while there is nothing to tell by. */
export function secondsLeft(from: number, share: number, milliseconds: number): number | null {
  const gone = share - from
  if (gone < 0.01 || milliseconds < 2000) return null
  return Math.ceil(((1 - share) / gone) * (milliseconds / 1000))
}

import { randomFrom } from '#app/assessment/shuffle.ts'
import { type PathEvent, triesOf } from '../evidence.ts'
import { isGroup, nodesOf, type Path, rulesOf, type Step, stepsOf } from '../path.ts'
import type { Place, Stop } from '../place.ts'
import { flat } from '../rules/registry.ts'
import { stepKind } from '../steps/registry.ts'
import type { Assumptions } from './assumptions.ts'
import { logitsOf, type MadeUp, madeUp, scoreWith } from './made-up.ts'
import { marksOn, type Situation, situationsOn } from './situations.ts'

/** What happened at one step to all who came. Minutes are of an ordinary learner (the median). */
export interface AtStep {
  readonly came: number
  readonly passed: number
  readonly testedOut: number
  /** Used up their tries, and were let go on by a person. */
  readonly helped: number
  readonly left: number
  /** Tries beyond the first. */
  readonly again: number
  readonly minutes: number
}

export interface Rehearsal {
  readonly learners: number
  readonly refused: number
  readonly finished: number
  readonly left: number
  /** Came to a place where nothing is open to them. */
  readonly waiting: number
  /** Hours of those who finished: the quickest tenth stays under the first, the slowest above the last. */
  readonly hours: { readonly p10: number; readonly p50: number; readonly p90: number } | null
  /** The step at which most stop; null when nobody does. */
  readonly worst: string | null
  readonly at: Readonly<Record<string, AtStep>>
}

interface Counting {
  came: number
  passed: number
  testedOut: number
  helped: number
  left: number
  again: number
  minutes: number[]
}

const mostMoves = 500
const crowd = 1000

/** A thousand made-up learners walk the machine of the path. Pauses after each, for whoever has other things to do. */
export function* rehearsing(
  path: Path,
  assumptions: Assumptions,
  learners = crowd,
): Generator<void, Rehearsal> {
  const ground = groundOf(path)
  const counts = new Map(stepsOf(path.steps).map(step => [step.id, none()]))
  const total = { refused: 0, finished: 0, left: 0, waiting: 0 }
  const minutes: number[] = []
  for (let i = 0; i < learners; i += 1) {
    const learner = madeUp(assumptions, randomFrom(`${assumptions.seed}/${i}`))
    const ended = learner.refuses
      ? { how: 'refused' as const, minutes: 0 }
      : walked(ground, learner, assumptions, counts)
    total[ended.how] += 1
    if (ended.how === 'finished') minutes.push(ended.minutes)
    yield
  }
  const worst = [...counts].toSorted(([, a], [, b]) => b.left - a.left)[0]
  return {
    ...{ learners, ...total, hours: hoursOf(minutes) },
    worst: worst && worst[1].left > 0 ? worst[0] : null,
    at: Object.fromEntries(
      [...counts].map(([step, one]) => [step, { ...one, minutes: quantile(one.minutes, 0.5) }]),
    ),
  }
}

/** The same, without a pause. */
export function rehearse(path: Path, assumptions: Assumptions, learners = crowd): Rehearsal {
  const run = rehearsing(path, assumptions, learners)
  for (;;) {
    const { done, value } = run.next()
    if (done) return value
  }
}

const none = (): Counting => ({ came: 0, passed: 0, testedOut: 0, helped: 0, left: 0, again: 0, minutes: [] })

function groundOf(path: Path) {
  const asked = stepsOf(path.steps)
    .flatMap(rulesOf)
    .flatMap(flat)
    .flatMap(rule =>
      rule.rule === 'mastery' ? [(rule as unknown as { competency: string }).competency] : [],
    )
  const options = nodesOf(path.steps).flatMap(node =>
    isGroup(node) && node.kind === 'choose' ? [[node.id, node.nodes] as const] : [],
  )
  return {
    ...{ start: situationsOn(path), marked: marksOn(path), asked: [...new Set(asked)] },
    options: new Map(options.map(([id, nodes]) => [id, nodes.map(node => node.id)])),
  }
}

type Ground = ReturnType<typeof groundOf>
type Ended = { readonly how: 'finished' | 'left' | 'waiting'; readonly minutes: number }

function walked(
  ground: Ground,
  learner: MadeUp,
  assumptions: Assumptions,
  counts: Map<string, Counting>,
): Ended {
  let [here, minutes, learnt] = [ground.start, 0, 0]
  const spent = new Map<string, number>()
  const ends = (how: Ended['how']): Ended => {
    tally(here.place, spent, counts)
    return { how, minutes }
  }
  for (let i = 0; i < mostMoves; i += 1) {
    const { place } = here
    if (place.isCompleted) return ends('finished')
    const [stuck] = place.needsHand
    if (place.choice && ground.options.has(place.choice)) {
      here = chosen(here, place.choice, ground, learner)
      if (here.place.choice !== place.choice) continue
    }
    const stop = here.place.stops.find(({ step }) => step.id === here.place.next)
    if (!stop) {
      const count = counts.get(stuck ?? '')
      if (!stuck || !count) return ends('waiting')
      count.helped += 1
      here = here.after({ type: 'step.waived', step: stuck, reason: '' })
      continue
    }
    const count = counts.get(stop.step.id) ?? none()
    if (learner.random() < assumptions.leaves / 100) {
      count.left += 1
      spent.set(stop.step.id, spent.get(stop.step.id) ?? 0)
      return ends('left')
    }
    if (spent.has(stop.step.id)) count.again += 1
    const took = minutesAt(stop.step, learner)
    spent.set(stop.step.id, (spent.get(stop.step.id) ?? 0) + took)
    minutes += took
    const weeks = minutes / assumptions.minutes / 7
    const shift = logitsOf(learnt * assumptions.learns - weeks * assumptions.forgets)
    here = here.after(begun(here, stop))
    for (const event of happens(here, stop, { ground, learner, shift })) here = here.after(event)
    learnt += 1
  }
  return ends('waiting')
}

/** What is loaded takes a poor line longer, and nobody takes exactly as long as was thought. */
const minutesAt = ({ effort }: Step, { random, isSlow }: MadeUp): number =>
  effort * (0.7 + random() * 0.8) * (isSlow ? 1.5 : 1)

function chosen(here: Situation, choose: string, { options }: Ground, { random }: MadeUp): Situation {
  const list = options.get(choose) ?? []
  const option = list[Math.floor(random() * list.length)]
  return option === undefined ? here : here.after({ type: 'choice.made', choose, option })
}

const begun = ({ walk }: Situation, { step }: Stop): PathEvent => ({
  type: 'step.started',
  step: step.id,
  try: triesOf(walk.evidence, step.id) + 1,
})

function happens(
  { walk }: Situation,
  { step }: Stop,
  { ground, learner, shift }: { ground: Ground; learner: MadeUp; shift: number },
): readonly PathEvent[] {
  const kind = stepKind(step.kind)
  const name = `try-${triesOf(walk.evidence, step.id) + 1}`
  if (kind.judged) {
    const isGood = learner.random() < 0.9
    const verdict = isGood ? ('task.verified' as const) : ('task.returned' as const)
    return [
      { type: 'task.submitted', step: step.id, submission: name },
      { type: verdict, step: step.id, submission: name },
    ]
  }
  if (!kind.isGraded) return [{ type: 'step.finished', step: step.id }]
  const carried = kind.carries(step.of) ?? ground.asked
  const about = carried.length > 0 ? carried : ['']
  const scores = about.map(one => scoreWith(learner.ability(one) + shift, learner.random))
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const mastery = Object.fromEntries(
    about.flatMap((one, i) =>
      ground.asked.includes(one) ? [[one, { value: scores[i] ?? 0, sure: 0.8 }]] : [],
    ),
  )
  return [
    {
      type: 'check.graded',
      step: step.id,
      attempt: name,
      score: ground.marked(step.id, mean + 1e-9),
      mastery,
    },
  ]
}

/** Counts, of one learner, where they came and how it ended there. */
function tally({ stops }: Place, spent: ReadonlyMap<string, number>, counts: Map<string, Counting>) {
  for (const { step, stand } of stops) {
    const [count, took] = [counts.get(step.id), spent.get(step.id)]
    if (!count) continue
    if (took !== undefined || stand === 'tested-out') count.came += 1
    if (took) count.minutes.push(took)
    if (stand === 'passed') count.passed += 1
    if (stand === 'tested-out') count.testedOut += 1
  }
}

const hoursOf = (minutes: readonly number[]) =>
  minutes.length === 0
    ? null
    : { p10: quantile(minutes, 0.1) / 60, p50: quantile(minutes, 0.5) / 60, p90: quantile(minutes, 0.9) / 60 }

function quantile(list: readonly number[], share: number): number {
  const ordered = list.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))] ?? 0
}

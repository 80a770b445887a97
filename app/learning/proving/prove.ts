import { type Explored, explore } from '../explore.ts'
import { mostWays } from '../outcomes.ts'
import { type Path, type Step, stepsOf } from '../path.ts'
import { unendingOn } from './ends.ts'
import type { Surely } from './facts.ts'
import { type Ground, groundOn, type May, mayOn } from './may.ts'
import { isStep, partsOf } from './parts.ts'
import { slice } from './slice.ts'
import { wander } from './wander.ts'

export interface Proof {
  /** Steps that nobody can come to. */
  readonly unreachable: readonly Step[]
  /** Where one is stuck, whatever one does. */
  readonly traps: Explored['traps']
  /** Steps of which it could not be told whether one can get stuck there. */
  readonly open: readonly Step[]
  /** Steps of which it could not be told whether one can come there at all. */
  readonly unseen: readonly Step[]
  readonly known: { readonly ground: Ground; readonly may: May; readonly surely: Surely }
}

/** So many situations are looked at where facts alone do not decide; fewer on longer paths. */
const mostSituations = 4000
const mostWaysAtOnce = 200
const longPath = 40
const sure = { open: [], unseen: [] }
const seenOnly: Explored = { reached: new Set(), traps: [], isComplete: false }

/**
 * Proves that every step can be reached and that nobody can get stuck, or finds where not. Facts decide where they can: what
 * may ever be true says what is out of reach, walks show what is within, and what is sure says that every step ends. What is
 * left is decided by following every situation of the steps that matter.
 */
export function prove(path: Path): Proof {
  const ground = groundOn(partsOf(path))
  const known = { ground, ...mayOn(ground) }
  const steps = ground.parts.filter(isStep)
  const unending = unendingOn(path, known)
  const out = new Set(steps.filter(part => !known.may.comes(part)).map(({ step }) => step.id))
  const seen = wander(path, unending.length > 0)
  const unseen = steps.filter(({ step }) => !seen.reached.has(step.id) && !out.has(step.id))
  const isOut = (step: Step) => out.has(step.id)
  if (unending.length === 0 && unseen.length === 0)
    return { unreachable: stepsOf(path.steps).filter(isOut), traps: [], ...sure, known }
  // On a long path the traps that walks fell into are enough to say what to mend first.
  const isTold = seen.deadEnds.length > 0 && unseen.length === 0 && steps.length > longPath
  const explored = isTold ? seenOnly : followed(path, unseen.length > 0)
  if (!explored.isComplete)
    return {
      unreachable: stepsOf(path.steps).filter(isOut),
      traps: seen.deadEnds,
      open: isTold ? [] : unending.map(({ step }) => step),
      unseen: unseen.filter(part => !unending.includes(part)).map(({ step }) => step),
      known,
    }
  const unreached = new Set(
    unseen.filter(({ step }) => !explored.reached.has(step.id)).map(({ step }) => step.id),
  )
  return {
    unreachable: stepsOf(path.steps).filter(step => isOut(step) || unreached.has(step.id)),
    traps: explored.traps,
    ...sure,
    known,
  }
}

/** Every situation of the steps that matter, or of all where it has to be known whether one comes to some. */
function followed(path: Path, isWhole: boolean): Explored {
  const matter = isWhole ? path : slice(path)
  const length = stepsOf(matter.steps).length
  if (mostWays(matter) > mostWaysAtOnce) return seenOnly
  return explore(matter, Math.floor(mostSituations / Math.max(1, length / 20)))
}

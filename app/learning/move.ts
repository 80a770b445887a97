import { initialTransition, type SnapshotFrom, type StateValue, transition } from 'xstate'
import type { Evidence, PathEvent } from './evidence.ts'
import type { PathMachine } from './machine.ts'

/** A walk as it is stored: what is open, and what has happened. Plain JSON. */
export interface Walk {
  readonly value: StateValue
  readonly evidence: Evidence
}

/** Where a walk begins. */
export const begin = (machine: PathMachine): Walk => walkOf(initialTransition(machine)[0])

/** One step of a walk: pure, and the only place where a path decides. */
export const move = (machine: PathMachine, walk: Walk, event: PathEvent): Walk =>
  walkOf(transition(machine, machine.resolveState({ value: walk.value, context: walk.evidence }), event)[0])

/** Where a learner is, told from the beginning; used to verify and to rebuild. */
export const walkAfter = (machine: PathMachine, history: readonly PathEvent[]): Walk =>
  history.reduce((walk, event) => move(machine, walk, event), begin(machine))

const walkOf = (snapshot: SnapshotFrom<PathMachine>): Walk => ({
  value: snapshot.value,
  evidence: snapshot.context,
})

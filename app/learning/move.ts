import { createActor, initialTransition, type SnapshotFrom, type StateValue } from 'xstate'
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
  walkOf(next(machine, machine.resolveState({ value: walk.value, context: walk.evidence }), event))

/** Where a learner is, told from the beginning; used to verify and to rebuild. */
export const walkAfter = (machine: PathMachine, history: readonly PathEvent[]): Walk =>
  walkOf(
    history.reduce<Snapshot>(
      (snapshot, event) => next(machine, snapshot, event),
      initialTransition(machine)[0],
    ),
  )

type Snapshot = SnapshotFrom<PathMachine>
type Scope = Parameters<PathMachine['transition']>[2]

const next = (machine: PathMachine, snapshot: Snapshot, event: PathEvent): Snapshot =>
  machine.transition(snapshot, event, scopeOf(machine))

const scopes = new WeakMap<PathMachine, Scope>()

/**
 * What a transition may do beside its own: nothing. XState's `transition` makes an actor with a first snapshot for every event; a
 * path machine has neither actors nor effects, so one that does nothing is enough for all.
 */
function scopeOf(machine: PathMachine): Scope {
  const known = scopes.get(machine)
  if (known) return known
  const self = createActor(machine)
  const nothing = () => undefined
  const scope: Scope = {
    ...{ self, system: self.system, id: '', sessionId: '' },
    ...{ logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing },
  }
  scopes.set(machine, scope)
  return scope
}

const walkOf = (snapshot: Snapshot): Walk => ({
  value: snapshot.value,
  evidence: snapshot.context,
})

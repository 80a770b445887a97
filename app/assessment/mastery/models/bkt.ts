import type { Log } from '../log.ts'
import type { Memory, Model } from '../model.ts'

/** Of one skill, all shares: known at first, learnt and forgotten from one answer to the next, guessed, slipped. */
export interface Tracing {
  readonly known: number
  readonly learns: number
  readonly forgets: number
  readonly guesses: number
  readonly slips: number
}

const usual: Tracing = { known: 0.4, learns: 0.15, forgets: 0.05, guesses: 0.25, slips: 0.15 }
const rounds = 20
/** As if so many answers had shown the usual values already. */
const weight = 10

/** Bayesian knowledge tracing (Corbett & Anderson 1995): a skill is had or not, and once had it stays. */
export const bkt: Model = { name: 'BKT', ours: false, learn: log => tracer(tracings(log, false)) }

/** The same with forgetting. */
export const bktForgetting: Model = {
  name: 'BKT with forgetting',
  ours: true,
  learn: log => tracer(tracings(log, true)),
}

/** What the answers say of each skill: expectation and maximisation (Baum & Welch), with beta priors around the usual values. */
export function tracings(log: Log, forgetting: boolean): readonly Tracing[] {
  const sequences = sequencesOf(log)
  let all = Array.from({ length: log.skills }, () => (forgetting ? usual : { ...usual, forgets: 0 }))
  for (let round = 0; round < rounds; round += 1) {
    const counts = all.map(tracing => countsFrom(tracing))
    for (const { skill, rights } of sequences) count(rights, all[skill]!, counts[skill]!)
    all = counts.map(counted => tracingFrom(counted, forgetting))
  }
  return all
}

interface Sequence {
  readonly skill: number
  readonly rights: Uint8Array
}

function sequencesOf({ learner, skill, right, rows }: Log): readonly Sequence[] {
  const sequences: Sequence[] = []
  let own = new Map<number, number[]>()
  const close = () => {
    for (const [of, rights] of own) sequences.push({ skill: of, rights: Uint8Array.from(rights) })
    own = new Map()
  }
  for (let i = 0; i < rows; i += 1) {
    if (i > 0 && learner[i] !== learner[i - 1]) close()
    const rights = own.get(skill[i]!)
    if (rights) rights.push(right[i]!)
    else own.set(skill[i]!, [right[i]!])
  }
  close()
  return sequences
}

/** Expected counts: how often it was so, of how many. */
interface Counts {
  known: [number, number]
  learns: [number, number]
  forgets: [number, number]
  guesses: [number, number]
  slips: [number, number]
}

const countsFrom = (_: Tracing): Counts => ({
  known: [usual.known * weight, weight],
  learns: [usual.learns * weight, weight],
  forgets: [usual.forgets * weight, weight],
  guesses: [usual.guesses * weight, weight],
  slips: [usual.slips * weight, weight],
})

const half = (share: number) => Math.min(0.45, share)

const tracingFrom = (counts: Counts, forgetting: boolean): Tracing => ({
  known: share(counts.known),
  learns: share(counts.learns),
  forgets: forgetting ? share(counts.forgets) : 0,
  guesses: half(share(counts.guesses)),
  slips: half(share(counts.slips)),
})

const share = ([so, all]: [number, number]) => so / all

/** Adds one learner's answers about one skill to the counts: forward, then backward. */
function count(rights: Uint8Array, tracing: Tracing, counts: Counts) {
  const { known, learns, forgets } = tracing
  const length = rights.length
  const forward = new Float64Array(length)
  const ahead = new Float64Array(length)
  for (let t = 0; t < length; t += 1) {
    const before = t === 0 ? known : forward[t - 1]! * (1 - forgets) + (1 - forward[t - 1]!) * learns
    ahead[t] = before
    forward[t] = seen(before, rights[t]!, tracing)
  }
  let smooth = forward[length - 1]!
  emit(rights[length - 1]!, smooth, counts)
  for (let t = length - 2; t >= 0; t -= 1) {
    const [is, next] = [forward[t]!, ahead[t + 1]!]
    const up = smooth / Math.max(next, 1e-12)
    const down = (1 - smooth) / Math.max(1 - next, 1e-12)
    const stays = is * (1 - forgets) * up
    const drops = is * forgets * down
    const rises = (1 - is) * learns * up
    const waits = (1 - is) * (1 - learns) * down
    add(counts.forgets, drops, stays + drops)
    add(counts.learns, rises, rises + waits)
    smooth = stays + drops
    emit(rights[t]!, smooth, counts)
  }
  add(counts.known, smooth, 1)
}

function emit(right: number, isKnown: number, counts: Counts) {
  add(counts.slips, (1 - right) * isKnown, isKnown)
  add(counts.guesses, right * (1 - isKnown), 1 - isKnown)
}

function add(counts: [number, number], so: number, all: number) {
  counts[0] += so
  counts[1] += all
}

/** How probable it is that the skill is there, once an answer was seen. */
function seen(before: number, right: number, { guesses, slips }: Tracing): number {
  const [ifKnown, ifNot] = right ? [1 - slips, guesses] : [slips, 1 - guesses]
  return (before * ifKnown) / (before * ifKnown + (1 - before) * ifNot)
}

const tracer = (all: readonly Tracing[]) => (): Memory => {
  const known = new Map<number, number>()
  const of = (skill: number) => known.get(skill) ?? all[skill]!.known
  return {
    expects(_item, skill) {
      const { guesses, slips } = all[skill]!
      return of(skill) * (1 - slips) + (1 - of(skill)) * guesses
    },
    takes(_item, skill, _day, right) {
      const tracing = all[skill]!
      const is = seen(of(skill), right, tracing)
      known.set(skill, is * (1 - tracing.forgets) + (1 - is) * tracing.learns)
    },
  }
}

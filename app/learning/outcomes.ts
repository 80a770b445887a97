import { type Estimate, type PathEvent, triesOf } from './evidence.ts'
import { allowedTries, type PathMachine } from './machine.ts'
import { begin, move, type Walk } from './move.ts'
import { isGroup, nodesOf, type Path, rulesOf, type Step, seminarsAsked, stepsOf } from './path.ts'
import type { Stop } from './place.ts'
import type { Is } from './rules/is.ts'
import { flat } from './rules/registry.ts'
import type { Rule } from './rules/rule.ts'
import { stepKind } from './steps/registry.ts'
import { isCounted, standOfWait, waitsOn } from './waits.ts'

/** What a graded step can bring: every score and estimate that some rule can tell apart, the lowest first. */
export interface Marks {
  readonly score: readonly number[]
  readonly mastery: Readonly<Record<string, readonly Estimate[]>>
}

const noMarks: Marks = { score: [], mastery: {} }

export const marksOn = (path: Path): ReadonlyMap<string, Marks> => {
  const rules = allRules(path)
  return new Map(stepsOf(path.steps).map(step => [step.id, marksOf(rules, step)]))
}

/** In how many ways the most eventful step can come out. */
export const mostWays = (path: Path): number =>
  Math.max(
    1,
    ...[...marksOn(path).values()].map(({ score, mastery }) =>
      Object.values(mastery).reduce((ways, list) => ways * list.length, score.length),
    ),
  )

/** What could happen next to a learner on this path, one event for every difference some rule could tell. */
export function outcomesOn(path: Path) {
  const marks = marksOn(path)
  return outcomesWith(path, step => marks.get(step.id) ?? noMarks)
}

/** The same, of what is said to come of graded steps. */
export function outcomesWith(path: Path, marksFor: (step: Step) => Marks) {
  const options = optionsAskedFor(path)
  return (walk: Walk, stops: readonly Stop[]): readonly PathEvent[] => [
    ...stops.flatMap(stop => eventsAt(stop, walk, marksFor(stop.step))),
    ...choices(stops, options, walk),
  ]
}

/** What happens around a path, of the learner's doing or not: seminars attended, and days gone by. */
export function happeningsOn(path: Path) {
  const seminars = seminarsAsked(path)
  const waits = waitsOn(path)
  return (walk: Walk, stops: readonly Stop[]): readonly PathEvent[] => [
    ...seminars
      .filter(seminar => !walk.evidence.attended?.[seminar])
      .map(seminar => ({ type: 'seminar.attended', seminar }) as const),
    ...waits
      .filter(wait => isCounted(wait, walk, { stops }) && !standOfWait(wait, walk)?.isOver)
      .map(({ step, wait }) => ({ type: 'time.reached', step: step.id, wait }) as const),
  ]
}

type Known = Extract<PathEvent, { type: 'person.known' }>

/** What rules of the path ask about the learner, each as what it does to what is known when it comes or goes. */
function askedOf(path: Path): readonly ((known: Known) => Known)[] {
  const asked = allRules(path).flatMap(({ rule }) => (rule.rule === 'is' ? [rule as Is] : []))
  const roles = [
    ...new Set(asked.flatMap(rule => ('role' in rule && rule.role !== 'learner' ? [rule.role] : []))),
  ]
  const units = [...new Set(asked.flatMap(rule => ('unit' in rule ? [rule.unit] : [])))]
  const cohorts = [...new Set(asked.flatMap(rule => ('cohort' in rule ? [rule.cohort] : [])))]
  return [
    ...roles.map(role => (known: Known) => ({ ...known, roles: toggled(known.roles, role) })),
    ...units.map(unit => (known: Known) => ({ ...known, units: toggled(known.units, unit) })),
    ...cohorts.map(cohort => (known: Known) => withCohorts(known, toggled(known.cohorts ?? [], cohort))),
  ]
}

/** What can become known of the learner, that rules of the path tell apart: each role, unit and cohort may come or go. */
export function knownOn(path: Path) {
  const changes = askedOf(path)
  return ({ evidence: { person } }: Walk): readonly PathEvent[] => {
    const before = { number: 0, roles: [], units: [], ...person }
    const known: Known = { type: 'person.known', ...before, number: before.number + 1 }
    return changes.map(change => change(known))
  }
}

const mostChanges = 6

/** Where walks on the path begin, for everybody whom its rules tell apart; first for somebody of whom nothing asked is so. */
export function beginningsOn(path: Path, machine: PathMachine): readonly Walk[] {
  const changes = askedOf(path)
  if (changes.length === 0) return [begin(machine)]
  const nobody: Known = { type: 'person.known', number: 1, roles: [], units: [] }
  const everybody = [nobody]
  for (const change of changes)
    everybody.push(...(changes.length > mostChanges ? [change(nobody)] : everybody.map(change)))
  return everybody.map(known => move(machine, begin(machine), known))
}

const withCohorts = ({ cohorts: _, ...known }: Known, now: string[]) =>
  now.length > 0 ? { ...known, cohorts: now } : known

const toggled = <T extends string>(list: readonly T[], one: T): T[] =>
  (list.includes(one) ? list.filter(other => other !== one) : [...list, one]).toSorted()

function eventsAt({ step, stand }: Stop, walk: Walk, marks: Marks): readonly PathEvent[] {
  if (stand === 'needs-a-hand') return [{ type: 'step.waived', step: step.id, reason: '' }]
  if (stand !== 'open' && stand !== 'doing') return []
  const kind = stepKind(step.kind)
  const isLimited = allowedTries(step, walk.evidence) !== null
  // One told again under its name changes nothing; what follows a second failure may differ from what followed the first.
  const isCounted = isLimited || step.remedy !== undefined
  const tried = `try-${triesOf(walk.evidence, step.id)}`
  if (kind.isGraded)
    return marks.score
      .flatMap(score => estimates(Object.entries(marks.mastery)).map(mastery => ({ score, mastery })))
      .map(({ score, mastery }, i): PathEvent => {
        const attempt = isCounted ? tried : `way-${i}`
        return { type: 'check.graded', step: step.id, attempt, score, mastery }
      })
  if (!kind.judged) return [{ type: 'step.finished', step: step.id }]
  const verified: PathEvent = { type: 'task.verified', step: step.id, submission: 'good' }
  const returned: PathEvent = { type: 'task.returned', step: step.id, submission: isCounted ? tried : 'bad' }
  return isCounted ? [verified, returned] : [verified]
}

function choices(stops: readonly Stop[], options: ReadonlyMap<string, string>, walk: Walk): PathEvent[] {
  const active = new Set(stops.flatMap(stop => (stop.isReached && stop.stand !== 'spare' ? stop.groups : [])))
  return [...options].flatMap(([option, choose]) =>
    active.has(choose) && !walk.evidence.chosen.includes(option)
      ? [{ type: 'choice.made', choose, option } as const]
      : [],
  )
}

/** Options that some rule asks for, with the choice they belong to. */
function optionsAskedFor(path: Path): ReadonlyMap<string, string> {
  const asked = new Set(
    allRules(path).flatMap(({ rule }) =>
      rule.rule === 'chose' ? [(rule as Rule & { option: string }).option] : [],
    ),
  )
  const belongs = nodesOf(path.steps).flatMap(node =>
    isGroup(node) && node.kind === 'choose' ? node.nodes.map(option => [option.id, node.id] as const) : [],
  )
  return new Map(belongs.filter(([option]) => asked.has(option)))
}

/** Every rule of the path, those inside others too, with the step that carries it. */
export const allRules = (path: Path): readonly { rule: Rule; self: string }[] =>
  stepsOf(path.steps).flatMap(step =>
    rulesOf(step)
      .flatMap(flat)
      .map(rule => ({ rule, self: step.id })),
  )

type Scored = Rule & { readonly step?: string; readonly atLeast: number }
type Mastered = Rule & Scored & { readonly competency: string; readonly sure: number }

function marksOf(all: readonly { rule: Rule; self: string }[], step: Step): Marks {
  const kind = stepKind(step.kind)
  if (!kind.isGraded) return noMarks
  const own = kind.asks(step.of)
  const rules = own ? [...all, { rule: own, self: step.id }] : all
  const score = new Set([0])
  const mastery: Record<string, Estimate[]> = {}
  const carries = kind.carries(step.of)
  for (const { rule, self } of rules) {
    const scored = rule as Scored
    if (rule.rule === 'score' && (scored.step ?? self) === step.id) score.add(scored.atLeast)
    if (rule.rule !== 'mastery') continue
    const { competency, atLeast, sure } = rule as Mastered
    if (carries && !carries.includes(competency)) continue
    mastery[competency] ??= [{ value: 0, sure: 0 }]
    mastery[competency].push({ value: atLeast, sure })
  }
  return { score: [...score].toSorted((a, b) => a - b), mastery }
}

/** Every way in which the estimates can fall together. */
function estimates(
  marks: readonly (readonly [string, readonly Estimate[]])[],
): readonly Record<string, Estimate>[] {
  const [first, ...rest] = marks
  if (!first) return [{}]
  const [competency, values] = first
  return estimates(rest).flatMap(others => values.map(estimate => ({ ...others, [competency]: estimate })))
}

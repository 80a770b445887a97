import type { Evidence, PathEvent } from './evidence.ts'
import type { Walk } from './move.ts'
import { allRules, type Marks, marksOn } from './outcomes.ts'
import type { Path } from './path.ts'
import type { Stop } from './place.ts'
import { type Turning, turningIn } from './proving/facts.ts'
import { stepKind } from './steps/registry.ts'

const late = 'late'

/**
 * What can become true of steps that are not open, of all that rules ask the other way round: a check that was begun before is
 * handed in, was passed on another walk, or gets more by a corrected key; what was handed in is verified. Nobody can count on it.
 */
export function lateOn(path: Path) {
  const turning = turningIn(allRules(path)).filter(({ rule }) => comesLate.has(rule.rule))
  if (turning.length === 0) return () => []
  const marks = marksOn(path)
  return ({ evidence }: Walk, stops: readonly Stop[]): readonly PathEvent[] =>
    stops
      .filter(({ stand }) => stand !== 'open' && stand !== 'doing')
      .flatMap(stop => lateAt(stop, evidence, turning, marks.get(stop.step.id)))
}

/** What a rule can ask for that may become true of a step when it is not open. */
export const comesLate: ReadonlySet<string> = new Set(['score', 'mastery', 'verified'])

/** Whether it is news of a step that is not open. */
export const isLate = (event: PathEvent): boolean =>
  event.type === 'check.regraded' ||
  (event.type === 'check.graded' && event.attempt.startsWith(late)) ||
  (event.type === 'task.verified' && event.submission === late)

type Asked = Turning['rule'] & { readonly step?: string; readonly competency?: string }

function lateAt(
  { step, stand, remedyOf }: Stop,
  { grades }: Evidence,
  turning: readonly Turning[],
  marks: Marks | undefined,
): readonly PathEvent[] {
  const kind = stepKind(step.kind)
  const isAhead = stand === 'closed' || stand === 'aside'
  const asked = turning.map(({ rule, self }) => ({ ...(rule as Asked), self }))
  const asks = (name: string) => asked.some(one => one.rule === name && (one.step ?? one.self) === step.id)
  if (kind.judged && asks('verified') && !isAhead)
    return [{ type: 'task.verified', step: step.id, submission: late }]
  if (!kind.isGraded || !marks || (isAhead && (remedyOf !== null || step.passes))) return []
  const [attempt] = Object.keys(grades[step.id] ?? {})
  const told = attempt === undefined ? 'check.graded' : 'check.regraded'
  // Elsewhere only what is enough to pass is told.
  const { atLeast: enough = 0 } = (kind.asks(step.of) ?? {}) as { atLeast?: number }
  const scores = asks('score') ? marks.score.filter(score => !isAhead || score >= enough) : []
  const shown = isAhead
    ? []
    : asked.flatMap(({ competency = '' }) =>
        (marks.mastery[competency] ?? []).map(estimate => ({ [competency]: estimate })),
      )
  return [
    ...scores.map(score => ({ score, mastery: {} })),
    ...shown.map(mastery => ({ score: attempt === undefined ? 0 : 1, mastery })),
  ].map((grade, way) => ({ type: told, step: step.id, attempt: attempt ?? `${late}-${way}`, ...grade }))
}

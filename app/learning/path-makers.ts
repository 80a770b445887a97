import fc from 'fast-check'
import { type Path, pathSchema } from './path.ts'
import { blankSteps } from './steps/registry.ts'

/** Random small paths for tests: up to five steps, groups, rules and remedies, references that land. */

export const workOfPaths = '0190a000-0000-7000-8000-000000000001'

interface Plan {
  readonly kinds: readonly string[]
  readonly shape: readonly number[]
  readonly rules: readonly RulePlan[]
  readonly remedies: readonly boolean[]
  readonly attempts: readonly (number | null)[]
}

interface RulePlan {
  readonly slot: 'opens' | 'skips' | 'passes' | 'none'
  readonly rule:
    | 'score'
    | 'mastery'
    | 'passed'
    | 'chose'
    | 'not'
    | 'any'
    | 'all'
    | 'waited'
    | 'attended'
    | 'is'
  readonly target: number
  readonly mark: number
}

/** What of each kind that is written in a path a new step begins with. */
const written = new Map(blankSteps().map(({ kind, blank }) => [kind, blank.of]))
const kinds = ['lesson', 'check', 'placement', 'survey', ...written.keys()]

const rulePlan: fc.Arbitrary<RulePlan> = fc.record({
  slot: fc.constantFrom('none', 'none', 'opens', 'opens', 'skips', 'skips', 'passes'),
  rule: fc.constantFrom(
    ...(['score', 'mastery', 'passed', 'chose', 'not', 'any', 'all', 'waited', 'attended', 'is'] as const),
  ),
  target: fc.nat(4),
  mark: fc.constantFrom(0.4, 0.9),
})

/** A random path of one to five steps. */
export const anyPath: fc.Arbitrary<Path> = fc
  .record({
    kinds: fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 5 }),
    shape: fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }),
    rules: fc.array(rulePlan, { minLength: 5, maxLength: 5 }),
    remedies: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    attempts: fc.array(fc.constantFrom(null, null, 1, 2), { minLength: 5, maxLength: 5 }),
  })
  .map(drawn)

function drawn(plan: Plan): Path {
  const isRemedied = (i: number) => plan.remedies[i] && plan.kinds[i] === 'check' && i + 1 < plan.kinds.length
  const steps: object[] = []
  for (let i = 0; i < plan.kinds.length; i += 1) {
    const step = stepOf(plan, i)
    if (isRemedied(i)) {
      steps.push({ ...step, remedy: [stepOf(plan, i + 1)] })
      i += 1
    } else steps.push(step)
  }
  return pathSchema.parse({ title: 'Jalur', steps: arranged(steps, plan.shape) })
}

/** Groups neighbours: 0–2 none, 3 sequence, 4 all, 5–6 choose. */
function arranged(steps: readonly object[], shape: readonly number[]): object[] {
  const kind = shape[0] ?? 0
  if (steps.length < 2 || kind < 3) return [...steps]
  const size = 2 + ((shape[1] ?? 0) % (steps.length - 1))
  const at = (shape[2] ?? 0) % (steps.length - size + 1)
  const inner = steps.slice(at, at + size)
  const nodes = arranged(inner.slice(1), shape.slice(3))
  const members = [inner[0], ...nodes]
  const name = ['sequence', 'all', 'choose', 'choose'][kind - 3]
  const atLeast = 1 + ((shape[1] ?? 0) % members.length)
  const group = { id: `g${shape.length}`, kind: name, title: 'Kelompok', atLeast, nodes: members }
  return [...steps.slice(0, at), group, ...steps.slice(at + size)]
}

function stepOf(plan: Plan, i: number) {
  const kind = plan.kinds[i] ?? 'lesson'
  const of = written.get(kind) ?? { workId: workOfPaths, partId: workOfPaths }
  const attempts = kind === 'check' || kind === 'task' ? (plan.attempts[i] ?? undefined) : undefined
  const { slot, ...rule } = plan.rules[i] ?? {
    slot: 'none' as const,
    rule: 'passed' as const,
    target: 0,
    mark: 0,
  }
  return {
    id: `s${i}`,
    kind,
    title: `Langkah ${i}`,
    of,
    attempts,
    ...(slot === 'none' ? {} : { [slot]: ruleOf(rule, plan) }),
  }
}

function ruleOf({ rule, target, mark }: Omit<RulePlan, 'slot'>, plan: Plan): object {
  const step = `s${target % plan.kinds.length}`
  const score = { rule: 'score', step, atLeast: mark }
  const passed = { rule: 'passed', step }
  const mastery = { rule: 'mastery', competency: 'komunikasi', atLeast: mark, sure: 0 }
  if (rule === 'score') return score
  if (rule === 'mastery') return mastery
  if (rule === 'chose') return { rule, option: step }
  if (rule === 'waited') return waitedFor(mark, step)
  if (rule === 'attended') return { rule, seminar: workOfPaths }
  if (rule === 'is')
    return {
      rule,
      ...(mark > 0.6 ? { role: 'mentor' } : mark > 0.3 ? { unit: workOfPaths } : { cohort: workOfPaths }),
    }
  if (rule === 'not' && target === 4) return { rule, of: waitedFor(mark, step) }
  if (rule === 'not') return { rule, of: mark > 0.5 ? score : passed }
  if (rule === 'any') return { rule, rules: [score, passed] }
  if (rule === 'all') return { rule, rules: [mastery, passed] }
  return passed
}

const waitedFor = (mark: number, step: string): object =>
  mark > 0.5
    ? { rule: 'waited', for: 'P3D', since: 'ended', step }
    : { rule: 'waited', for: 'P7D', since: 'reached' }

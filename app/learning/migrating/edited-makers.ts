import fc from 'fast-check'
import type { PathEvent } from '../evidence.ts'
import { isGroup, type Node, nodesOf, type Path, stepsOf } from '../path.ts'
import { blankSteps, stepKind } from '../steps/registry.ts'
import { mappingOf, type Pair } from './mapping.ts'

/** Random paths of up to 60 nodes, five deep; histories along them; and versions that came of editing them. */

const work = '0190a000-0000-7000-8000-000000000001'
const most = 60
const marks = [0, 0.4, 0.7, 0.95]

/** What of each kind that is written in a path a new step begins with. */
const written = new Map(blankSteps().map(({ kind, blank }) => [kind, blank.of]))

type Draft = Record<string, unknown> & { nodes?: Draft[]; remedy?: Draft[] }

const leaf: fc.Arbitrary<Draft> = fc.record({
  kind: fc.constantFrom('lesson', 'lesson', 'check', 'placement', ...written.keys()),
  rule: fc.constantFrom('none', 'none', 'none', 'opens', 'skips', 'passes'),
  of: fc.constantFrom('score', 'passed', 'not', 'mastery', 'chose'),
  target: fc.nat(most),
  mark: fc.constantFrom(0.4, 0.9),
  tries: fc.constantFrom(null, null, 1, 2),
  helped: fc.boolean(),
})

const { node } = fc.letrec<{ node: Draft }>(tie => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    leaf,
    fc.record({
      kind: fc.constantFrom('sequence', 'all', 'choose'),
      atLeast: fc.integer({ min: 1, max: 3 }),
      nodes: fc.array(tie('node'), { minLength: 1, maxLength: 5 }),
    }),
  ),
}))

export const anyLargePath: fc.Arbitrary<Path> = fc
  .array(node, { minLength: 1, maxLength: 12 })
  .map(drafts => pathOf(named(drafts)))

/** Told without the schema, which takes longer than what is tested. */
const pathOf = (steps: unknown): Path => ({
  ...{ title: 'Jalur', summary: '', audience: '', competencies: [] },
  steps: steps as readonly Node[],
})

function named(drafts: readonly Draft[]): Draft[] {
  let count = 0
  const name = (draft: Draft): Draft[] => {
    if (count >= most) return []
    const id = `n${count}`
    count += 1
    if (!draft.nodes) return [stepOf(id, draft)]
    const nodes = draft.nodes.flatMap(name)
    if (nodes.length === 0) return []
    const atLeast = Math.min(Number(draft.atLeast), nodes.length)
    return [{ id, kind: draft.kind, title: id, nodes, ...(draft.kind === 'choose' ? { atLeast } : {}) }]
  }
  return drafts.flatMap(name)
}

function stepOf(id: string, { kind, rule, tries, helped, ...draft }: Draft): Draft {
  const isTried = kind === 'check' || kind === 'task'
  return {
    ...{ id, kind, title: id, effort: 10 },
    of: written.get(String(kind)) ?? { workId: work, partId: work },
    ...(isTried && tries ? { attempts: tries } : {}),
    ...(isTried && helped ? { remedy: [{ ...lesson, id: `${id}r` }] } : {}),
    ...(rule === 'none' ? {} : { [String(rule)]: ruleOf(draft) }),
  }
}

function ruleOf({ of, target, mark }: Draft): object {
  const step = `n${target}`
  const score = { rule: 'score', step, atLeast: mark }
  if (of === 'mastery') return { rule: 'mastery', competency: 'komunikasi', atLeast: mark, sure: 0 }
  if (of === 'chose') return { rule: 'chose', option: step }
  if (of === 'not') return { rule: 'not', of: score }
  return of === 'score' ? score : { rule: 'passed', step }
}

const eventAt = (path: Path) => {
  const step = fc.constantFrom(...stepsOf(path.steps).map(one => one.id))
  const name = fc.constantFrom('one', 'two', 'three')
  const share = fc.constantFrom(...marks)
  const mastery = fc.record({ komunikasi: fc.record({ value: share, sure: share }) })
  const option = fc.constantFrom(...nodesOf(path.steps).map(one => one.id))
  return fc.oneof(
    fc.record({ type: fc.constant('step.started' as const), step, try: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ type: fc.constant('step.finished' as const), step }),
    fc.record({
      ...{ type: fc.constantFrom('check.graded' as const, 'check.regraded' as const), step },
      ...{ attempt: name, score: share, mastery },
    }),
    fc.record({
      ...{ type: fc.constantFrom('task.submitted', 'task.verified', 'task.returned'), step },
      submission: name,
    }),
    fc.record({ type: fc.constant('choice.made' as const), choose: option, option }),
    fc.record({ type: fc.constant('step.waived' as const), step, reason: fc.constant('') }),
  )
}

/** What happened along a path, its steps in reading order among much that comes at random. */
export function anyHistory(path: Path): fc.Arbitrary<readonly PathEvent[]> {
  const inOrder = stepsOf(path.steps).map((step): PathEvent => endingOf(step.kind, step.id))
  return fc
    .record({
      some: fc.array(eventAt(path), { maxLength: 12 }),
      upTo: fc.nat(inOrder.length),
      at: fc.nat(12),
    })
    .map(({ some, upTo, at }) => [...some.slice(0, at), ...inOrder.slice(0, upTo), ...some.slice(at)])
}

function endingOf(kind: string, step: string): PathEvent {
  if (stepKind(kind).judged) return { type: 'task.verified', step, submission: 'done' }
  if (!stepKind(kind).isGraded) return { type: 'step.finished', step }
  return { type: 'check.graded', step, attempt: 'done', score: 0.95, mastery: {} }
}

const edits = ['remove', 'rename', 'split', 'splitOff', 'merge', 'insert', 'harder', 'turn'] as const
type Edit = { readonly edit: (typeof edits)[number]; readonly at: number }

export interface Edited {
  readonly from: Path
  readonly to: Path
  readonly pairs: readonly Pair[]
}

/** A path and what became of it by up to eight edits, with the mapping its author would give. */
export const edited = (from: Path, tag = 'x'): fc.Arbitrary<Edited> =>
  fc
    .array(fc.record({ edit: fc.constantFrom(...edits), at: fc.nat(most) }), { maxLength: 8 })
    .map(list => changed(from, list, tag))

function changed(from: Path, list: readonly Edit[], tag: string): Edited {
  let steps = from.steps
  const pairs: Pair[] = []
  list.forEach(({ edit, at }, i) => {
    const all = stepsOf(steps)
    const step = all[at % all.length]
    if (!step) return
    const next = all[(at + 1) % all.length] ?? step
    const [one, two] = [`${tag}${i}a`, `${tag}${i}b`]
    const isOld = stepsOf(from.steps).some(old => old.id === step.id)
    const says = (old: string, ...now: string[]) => {
      if (stepsOf(from.steps).some(known => known.id === old))
        pairs.push(...now.map(id => ({ old, now: id })))
    }
    const put = (nodes: readonly Node[]) => {
      steps = replaced(steps, step.id, nodes)
    }
    if (edit === 'remove' && all.length > 1) put([])
    if (edit === 'insert') put([{ ...lesson, id: one }, step])
    if (edit === 'turn') steps = [...steps].reverse()
    if (edit === 'harder') put([{ ...step, passes: { rule: 'score', atLeast: 0.95 } as never }])
    if (!isOld) return
    if (edit === 'rename') put([{ ...step, id: one }])
    if (edit === 'split')
      put([
        { ...step, id: one },
        { ...step, id: two, remedy: [] },
      ])
    if (edit === 'splitOff') put([step, { ...lesson, id: two }])
    if (edit === 'merge') {
      put([{ ...step, id: one }])
      if (next.id !== step.id) steps = replaced(steps, next.id, [])
      if (next.id !== step.id) says(next.id, one)
    }
    if (edit === 'rename' || edit === 'merge') says(step.id, one)
    if (edit === 'split') says(step.id, one, two)
    if (edit === 'splitOff') says(step.id, two)
  })
  const to = stepsOf(steps).length > 0 ? { ...from, steps } : from
  const known = new Set(stepsOf(to.steps).map(step => step.id))
  return { from, to, pairs: pairs.filter(({ now }) => known.has(now)) }
}

const lesson = { kind: 'lesson', title: 'Baru', of: { workId: work, partId: work }, effort: 10 }

/** The tree with one step replaced; groups left empty go too, and choices ask for no more than there is. */
const replaced = (nodes: readonly Node[], id: string, by: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (node.id === id) return by
    if (!isGroup(node)) return [node.remedy ? { ...node, remedy: replaced(node.remedy, id, by) } : node]
    const inner = replaced(node.nodes, id, by)
    if (inner.length === 0) return []
    if (node.kind !== 'choose') return [{ ...node, nodes: inner }]
    return [{ ...node, nodes: inner, atLeast: Math.min(node.atLeast, inner.length) }]
  })

export const mappingIn = ({ pairs, to }: Edited) => mappingOf(pairs, to)

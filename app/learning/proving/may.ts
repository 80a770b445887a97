import { rulesOf } from '../path.ts'
import { canBe } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import type { Waited } from '../rules/waited.ts'
import { stepKind } from '../steps/registry.ts'
import {
  canFail,
  type Facts,
  factOf,
  isKnown,
  isLimited,
  isSure,
  noFacts,
  type Surely,
  surelyOn,
  turningIn,
} from './facts.ts'
import { isInRemedy, isStep, type Part, type StepPart, standing, within } from './parts.ts'

/** What can become true of some walk: never less than what does, so what is not here never happens. */
export interface May {
  readonly comes: (step: StepPart) => boolean
  readonly skips: (step: Part) => boolean
  /** Whether the rule that a step carries can ever hold while it matters. */
  readonly holds: (rule: Rule, step: StepPart) => boolean
  /** Whether it always holds by then. */
  readonly isSure: (rule: Rule, step: StepPart) => boolean
}

export interface Ground {
  readonly root: Part
  readonly parts: readonly Part[]
  readonly named: ReadonlyMap<string, Part>
  readonly graded: readonly StepPart[]
  /** Keys of what rules ask the other way round. */
  readonly turning: ReadonlySet<string>
}

export function groundOn(root: Part): Ground {
  const parts = within(root)
  const steps = parts.filter(isStep)
  const rules = steps.flatMap(({ step }) => rulesOf(step).map(rule => ({ rule, self: step.id })))
  return {
    ...{ root, parts },
    named: new Map(parts.flatMap(part => (part.id === null ? [] : [[part.id, part]]))),
    graded: steps.filter(({ step }) => stepKind(step.kind).isGraded),
    turning: new Set(turningIn(rules).map(({ key }) => key)),
  }
}

/** Grows what may happen until nothing new comes of it; a first time to know which steps may be skipped, then with what is sure. */
export function mayOn(ground: Ground): { may: May; surely: Surely } {
  const loosely = grown(ground, null)
  const first = surelyOn(ground.root, () => true)
  const may = grown(ground, first.at)
  return { may, surely: surelyOn(ground.root, loosely.skips) }
}

function grown({ root, parts, named, graded, turning }: Ground, sure: ReadonlyMap<Part, Facts> | null): May {
  const reached = new Set<Part>([root])
  const opened = new Set<Part>()
  const skipped = new Set<Part>()
  const over = new Set<Part>()
  const isTurning = (rule: Rule, self: StepPart) => turning.has(factOf(rule, self.step.id).key)

  const holds = (rule: Rule, self: StepPart) => canBe(rule, true, leafOf(self))
  const isAlways = (rule: Rule, self: StepPart) => !canBe(rule, false, leafOf(self))
  const leafOf = (self: StepPart) => (rule: Rule, wanted: boolean) =>
    wanted ? leafHolds(rule, self) : !leafIsAlways(rule, self)
  const leafIsAlways = (rule: Rule, self: StepPart): boolean =>
    rule.rule === 'is' ? !isKnown(rule) : isSure(sure?.get(self) ?? noFacts, factOf(rule, self.step.id))
  const leafHolds = (rule: Rule, self: StepPart): boolean => {
    const { step, option, competency } = rule as Rule &
      Partial<Record<'step' | 'option' | 'competency', string>>
    const target = named.get(step ?? option ?? self.step.id)
    switch (rule.rule) {
      case 'passed':
        return target !== undefined && over.has(target) && isInTime(target, self, false)
      case 'score':
        if (!target) return false
        if (isTurning(rule, self) && isToldAhead(target)) return true
        return opened.has(target) && (isTurning(rule, self) || isInTime(target, self, true))
      case 'verified':
        return target !== undefined && opened.has(target) && isInTime(target, self, true)
      case 'mastery':
        return graded.some(
          one => opened.has(one) && carries(one, competency ?? '') && isInTime(one, self, true),
        )
      case 'chose':
        return !!target?.parent && reached.has(target.parent) && isInTime(target.parent, self, true)
      case 'waited':
        return (rule as Waited).since !== 'ended' || leafHolds({ rule: 'passed', step } as Rule, self)
      default:
        return true
    }
  }

  for (let size = -1; size !== reached.size + opened.size + skipped.size + over.size; ) {
    size = reached.size + opened.size + skipped.size + over.size
    for (const part of parts.toReversed()) {
      if (part.parent && isReachedIn(part.parent, part)) reached.add(part)
      if (!reached.has(part) || !isStep(part)) continue
      const { opens, skips } = part.step
      if (!opens || holds(opens, part)) opened.add(part)
      if (skips && holds(skips, part)) skipped.add(part)
    }
    for (const part of parts) if (reached.has(part) && isOver(part)) over.add(part)
  }

  function isReachedIn(parent: Part, part: Part): boolean {
    if (!reached.has(parent)) return false
    if (isStep(parent)) return opened.has(parent) && canFail(parent.step) && parent.step.attempts !== 1
    const before = parent.kind === 'sequence' ? parent.parts[part.at - 1] : undefined
    return before === undefined || over.has(before)
  }
  function isOver(part: Part): boolean {
    if (part.kind === 'sequence') return part.parts.every(one => over.has(one))
    if (part.kind === 'all') return part.parts.every(one => over.has(one))
    if (part.kind === 'choose') return part.parts.filter(one => over.has(one)).length >= part.atLeast
    if (!isStep(part)) return false
    const { passes } = part.step
    if (skipped.has(part)) return true
    return opened.has(part) && (!passes || isLimited(part.step) || holds(passes, part))
  }
  return {
    comes: part => opened.has(part) || skipped.has(part),
    skips: part => skipped.has(part),
    holds,
    isSure: isAlways,
  }
}

/** Whether something about `other` can be so while `self` is not over. In a remedy, which is walked again, anything may. */
function isInTime(other: Part, self: Part, isInside: boolean): boolean {
  if (isInRemedy(other)) return true
  const { is } = standing(other, self)
  return is === 'before' || is === 'beside' || is === 'within' || (isInside && is !== 'after')
}

export function carries({ step }: StepPart, competency: string): boolean {
  const carried = stepKind(step.kind).carries(step.of)
  return carried === null || carried.includes(competency)
}

/** Whether a check passed on another walk counts for it before one comes there. */
const isToldAhead = (part: Part) => isStep(part) && !isInRemedy(part) && !part.step.passes

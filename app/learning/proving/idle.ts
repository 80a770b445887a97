import { conditionsOf, type Slot, slots } from '../compose.ts'
import { innerRules } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import { isStep, type StepPart } from './parts.ts'
import type { Proof } from './prove.ts'

/** A rule that decides nothing: it always holds when it is asked, or never. */
export interface Idle {
  readonly step: StepPart['step']
  readonly slot: Slot
  readonly rule: Rule
  readonly holds: 'always' | 'never'
  /** Which of the conditions in its slot it is; null when it is all that stands there. */
  readonly at: number | null
}

/**
 * Rules that are always or never true, by what scores and mastery can be when they are asked: from what earlier steps have
 * brought for sure to what earlier or present ones can bring. Rules of steps that nobody comes to are left to that finding.
 */
export function idleRules({ known: { ground, may } }: Proof): readonly Idle[] {
  return ground.parts
    .filter(isStep)
    .filter(part => may.comes(part))
    .flatMap(part => slots.flatMap(slot => idleIn(part, slot)))

  function idleIn(part: StepPart, slot: Slot): readonly Idle[] {
    const { step } = part
    const whole = step[slot]
    if (!whole) return []
    const found = (rule: Rule, at: number | null): readonly Idle[] => {
      const holds = !may.holds(rule, part) ? 'never' : may.isSure(rule, part) ? 'always' : null
      return holds ? [{ step, slot, rule, holds, at }] : []
    }
    const { rules } = conditionsOf(whole)
    const own = innerRules(whole).length > 0 && whole.rule !== 'not' ? rules : []
    const parts = own.flatMap((rule, at) => found(rule, at))
    return parts.length > 0 ? parts : found(whole, null)
  }
}

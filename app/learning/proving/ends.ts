import { allRules } from '../outcomes.ts'
import { type Path, rulesOf } from '../path.ts'
import { innerRules, turns } from '../rules/registry.ts'
import type { Rule } from '../rules/rule.ts'
import type { Waited } from '../rules/waited.ts'
import { stepKind } from '../steps/registry.ts'
import { type Fact, factOf, isKnown, isLimited, isSure, noFacts, type Surely, turningIn } from './facts.ts'
import { carries, type Ground, type May } from './may.ts'
import { isInRemedy, isStep, type Part, type StepPart, standing, upFrom } from './parts.ts'

/** Beyond so many things that rules ask the other way round, nothing is proved: each doubles the cases. */
const mostTurning = 6

/** Which of the turning things are true now. */
type Case = readonly boolean[]

/**
 * The steps that are not proved to end: from wherever one can get with such a step begun, it or a choice around it can be
 * brought to its end. None means that nobody can get stuck. What is proved grows from nothing over facts that stay true
 * once they are; what is asked the other way round is looked at case by case.
 */
export function unendingOn(
  path: Path,
  { ground, may, surely }: { ground: Ground; may: May; surely: Surely },
): readonly StepPart[] {
  const steps = ground.parts.filter(isStep)
  const turning = turningIn(allRules(path))
  if (turning.length > mostTurning) return steps
  const cases = casesOf(turning.length)
  const proved = cases.map(() => new Set<Part>())
  const sureAt = (part: Part) => surely.at.get(part) ?? noFacts
  const possible = new Map(ground.parts.map(part => [part, cases.map(one => isPossible(one, part))]))
  /** In every case that can be when a walk has come to it. */
  const always = (part: Part): boolean =>
    cases.every((_, i) => !possible.get(part)?.[i] || proved[i]?.has(part))

  for (let grew = true; grew; ) {
    grew = false
    for (const part of ground.parts)
      cases.forEach((now, i) => {
        if (proved[i]?.has(part) || !possible.get(part)?.[i] || !ends(part, now, i)) return
        proved[i]?.add(part)
        grew = true
      })
  }
  return unending(ground.root)

  /** Where it is not proved, down to the steps; an option may be closed for good where others end the choice. */
  function unending(part: Part): readonly StepPart[] {
    if (always(part)) return []
    const inner = part.parts.flatMap(unending)
    return inner.length === 0 && isStep(part) ? [part] : inner
  }

  function isPossible(now: Case, part: Part): boolean {
    return turning.every((one, i) => {
      if (isSure(sureAt(part), one)) return now[i] === true
      const isOwn = isStep(part) && (one.self === part.step.id || one.rule.rule !== 'waited')
      return !now[i] || !isOwn || may.holds(one.rule, part)
    })
  }

  function ends(part: Part, now: Case, i: number): boolean {
    if (isStep(part)) return stepEnds(part, now)
    const [first, ...rest] = part.parts
    if (part.kind === 'sequence') return !first || ((proved[i]?.has(first) ?? false) && rest.every(always))
    if (part.kind === 'all') return part.parts.every(always)
    if (part.atLeast === 1 && part.parts.some(one => proved[i]?.has(one))) return true
    return part.parts.filter(always).length >= part.atLeast
  }

  function stepEnds(part: StepPart, now: Case): boolean {
    const { opens, skips, passes } = part.step
    const isTurning = [skips, passes].some(rule => rule && turns(rule))
    if (part.parts.length > 0 && (isTurning || !part.parts.every(always))) return false
    // A remedy is walked again, and what turned false by then keeps it closed.
    if (isInRemedy(part) && rulesOf(part.step).some(turns)) return false
    if (skips && comesTrue(skips, part, now, false)) return true
    if (opens && !comesTrue(opens, part, now, false)) return false
    return !passes || isLimited(part.step) || comesTrue(passes, part, now, true)
  }

  /** Whether the rule holds now, or can be made to without counting on anything that it asks the other way round. */
  function comesTrue(rule: Rule, part: StepPart, now: Case, isOpen: boolean): boolean {
    return holdsNow(rule, part, now) || isMakable(rule, part, isOpen)
  }

  function holdsNow(rule: Rule, part: StepPart, now: Case): boolean {
    const inner = innerRules(rule)
    if (rule.rule === 'all') return inner.every(one => holdsNow(one, part, now))
    if (rule.rule === 'any') return inner.some(one => holdsNow(one, part, now))
    if (rule.rule === 'not') return inner.every(one => !isSo(one, part, now))
    return isSo(rule, part, now)
  }

  /** As it is in this case; what is not one of the turning things only if it is sure. */
  function isSo(rule: Rule, part: StepPart, now: Case): boolean {
    const inner = innerRules(rule)
    if (inner.length > 0) return holdsNow(rule, part, now)
    const fact = factOf(rule, part.step.id)
    const i = turning.findIndex(({ key, strength }) => key === fact.key && strength === fact.strength)
    return i >= 0 ? now[i] === true : isSure(sureAt(part), fact)
  }

  function isMakable(rule: Rule, part: StepPart, isOpen: boolean): boolean {
    const inner = innerRules(rule)
    if (rule.rule === 'not') return false
    if (rule.rule === 'all') return inner.every(one => isMakable(one, part, isOpen))
    if (rule.rule === 'any') return inner.some(one => isMakable(one, part, isOpen))
    if (rule.rule === 'attended') return true
    if (rule.rule === 'is') return !isKnown(rule)
    if (rule.rule === 'chose') return isInChoice((rule as Rule & { option: string }).option, part)
    const wait = rule as Waited
    if (rule.rule === 'waited')
      return (
        wait.since !== 'ended' || isBrought(factOf({ rule: 'passed', step: wait.step } as Rule, ''), part)
      )
    return (isOpen && isByItself(rule, part)) || isBrought(factOf(rule, part.step.id), part)
  }

  function isInChoice(option: string, part: Part): boolean {
    const choice = ground.named.get(option)?.parent
    return choice !== undefined && choice !== null && upFrom(part).includes(choice)
  }

  /** Whether it is sure here, or comes of something beside this step that is proved to end. */
  function isBrought(fact: Fact, part: StepPart): boolean {
    if (isSure(sureAt(part), fact)) return true
    return ground.parts.some(other => {
      if (!isSure(surely.after.get(other) ?? noFacts, fact)) return false
      const stands = standing(other, part)
      return stands.is === 'beside' && isBroughtTo(other, stands.under)
    })
  }

  /** Whether one can bring it to its end, with all that comes before it in `under`. */
  function isBroughtTo(part: Part, under: Part): boolean {
    return always(part) && isReachable(part, under)
  }

  function isReachable(part: Part, under: Part): boolean {
    const { parent } = part
    if (!parent || parent === under) return true
    if (parent.kind === 'choose' || isStep(parent)) return false
    const before = parent.kind === 'sequence' ? parent.parts.slice(0, part.at) : []
    return before.every(always) && isReachable(parent, under)
  }
}

/** Whether the open step can bring it itself. */
function isByItself(rule: Rule, part: StepPart): boolean {
  const { step, competency = '' } = rule as Rule & { step?: string; competency?: string }
  const kind = stepKind(part.step.kind)
  if (rule.rule === 'mastery') return kind.isGraded && carries(part, competency)
  if ((step ?? part.step.id) !== part.step.id) return false
  return (rule.rule === 'score' && kind.isGraded) || (rule.rule === 'verified' && kind.judged !== undefined)
}

const casesOf = (count: number): readonly Case[] =>
  Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, i) => (bits >> i) % 2 === 1),
  )

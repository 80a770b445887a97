import type { Step } from '../path.ts'
import { stepKind } from '../steps/registry.ts'

/** The rules of a step as JSON; null where it carries none. Its kind says what passes it when its author did not. */
export function rulesIn(step: Step): Readonly<Record<'opens' | 'skips' | 'passes', string | null>> {
  const told = (rule: unknown) => (rule ? JSON.stringify(rule) : null)
  return {
    opens: told(step.opens),
    skips: told(step.skips),
    passes: told(step.passes ?? stepKind(step.kind).asks(step.of)) ?? 'finished',
  }
}

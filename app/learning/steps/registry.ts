import { check } from './check.ts'
import { course } from './course.ts'
import type { Judged } from './judged.ts'
import { lesson } from './lesson.ts'
import { mentoring } from './mentoring.ts'
import { placement } from './placement.ts'
import { recording } from './recording.ts'
import { review } from './review.ts'
import { seminar } from './seminar.ts'
import type { StepKind } from './step-kind.ts'
import { survey } from './survey.ts'
import { task } from './task.ts'

const kinds = new Map<string, StepKind>(
  [lesson, course, check, placement, recording, seminar, task, mentoring, survey, review].map(kind => [
    kind.name,
    kind,
  ]),
)

export const isStepKind = (name: string): boolean => kinds.has(name)

export function stepKind(name: string): StepKind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No step of the kind ${name}`)
  return kind
}

/** What of a course a step shows; undefined for steps of other things. */
export const heldBy = ({ kind }: { readonly kind: string }): StepKind['holds'] => stepKind(kind).holds

/** The kinds of steps that show such a part. */
export const kindsHolding = (part: NonNullable<StepKind['holds']>): readonly string[] =>
  [...kinds.values()].filter(({ holds }) => holds === part).map(({ name }) => name)

/** How what is handed in at such a step is looked at; undefined where nothing is. */
export const judgedAs = ({ kind }: { readonly kind: string }): Judged<unknown> | undefined =>
  stepKind(kind).judged

/** Steps that are written in the path itself, as new ones. */
export const blankSteps = (): readonly { kind: string; blank: NonNullable<StepKind['blank']> }[] =>
  [...kinds.values()].flatMap(({ name, blank }) => (blank ? [{ kind: name, blank }] : []))

import { check } from './check.ts'
import { course } from './course.ts'
import { lesson } from './lesson.ts'
import { placement } from './placement.ts'
import { recording } from './recording.ts'
import { seminar } from './seminar.ts'
import type { StepKind } from './step-kind.ts'
import { task } from './task.ts'

const kinds = new Map<string, StepKind>(
  [lesson, course, check, placement, recording, seminar, task].map(kind => [kind.name, kind]),
)

export const isStepKind = (name: string): boolean => kinds.has(name)

export function stepKind(name: string): StepKind {
  const kind = kinds.get(name)
  if (!kind) throw new Error(`No step of the kind ${name}`)
  return kind
}

/** Steps that are written in the path itself, as new ones. */
export const blankSteps = (): readonly { kind: string; blank: NonNullable<StepKind['blank']> }[] =>
  [...kinds.values()].flatMap(({ name, blank }) => (blank ? [{ kind: name, blank }] : []))

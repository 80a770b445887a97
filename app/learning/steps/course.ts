import { z } from 'zod'
import { defineStep, isFinished } from './step-kind.ts'

/** A whole course, walked as an enrolment of its own whose completion finishes this step. */
export const course = defineStep({
  name: 'course',
  of: z.object({ workId: z.uuid() }),
  thing: of => of.workId,
  passes: isFinished,
  carries: () => [],
  asks: () => null,
  failures: () => 0,
  isGraded: false,
  isJudged: false,
})

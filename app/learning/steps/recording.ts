import { z } from 'zod'
import { defineStep, isFinished } from './step-kind.ts'

/** A seminar recording, finished once it was watched. */
export const recording = defineStep({
  name: 'recording',
  of: z.object({ workId: z.uuid() }),
  thing: of => of.workId,
  passes: isFinished,
  carries: () => [],
  asks: () => null,
  failures: () => 0,
  isGraded: false,
  isJudged: false,
})

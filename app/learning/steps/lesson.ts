import { z } from 'zod'
import { defineStep, isFinished } from './step-kind.ts'

/** A lesson of a course; finished by its button, once its required questions are answered. */
export const lesson = defineStep({
  name: 'lesson',
  of: z.object({ workId: z.uuid(), partId: z.uuid() }),
  thing: of => of.partId,
  passes: isFinished,
  carries: () => [],
  asks: () => null,
  failures: () => 0,
  isGraded: false,
  isJudged: false,
})

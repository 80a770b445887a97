import { z } from 'zod'
import { defineFinished } from './step-kind.ts'

/** A lesson of a course; finished by its button, once its required questions are answered. */
export const lesson = defineFinished({
  name: 'lesson',
  of: z.object({ workId: z.uuid(), partId: z.uuid() }),
  thing: of => of.partId,
  holds: 'lesson',
})

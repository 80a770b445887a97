import { z } from 'zod'
import { defineFinished } from './step-kind.ts'

/** A whole course, walked as an enrolment of its own whose completion finishes this step. */
export const course = defineFinished({
  name: 'course',
  of: z.object({ workId: z.uuid() }),
  thing: of => of.workId,
})

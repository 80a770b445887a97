import { z } from 'zod'
import { defineFinished } from './step-kind.ts'

/** A seminar recording, finished once it was watched. */
export const recording = defineFinished({
  name: 'recording',
  of: z.object({ workId: z.uuid() }),
  thing: of => of.workId,
})

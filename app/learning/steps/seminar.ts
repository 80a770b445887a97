import { z } from 'zod'
import { defineFinished } from './step-kind.ts'

/** A seminar, finished once it was attended; whoever missed it finishes it by watching its recording. */
export const seminar = defineFinished({
  name: 'seminar',
  of: z.object({ seminarId: z.uuid() }),
  thing: of => of.seminarId,
})

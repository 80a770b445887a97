import { z } from 'zod'
import { hasVerdict } from '../evidence.ts'
import { defineStep } from './step-kind.ts'

/** A text or a file that a mentor or coordinator verifies, or returns with a reason. */
export const task = defineStep({
  name: 'task',
  of: z.object({
    ask: z.string().trim().min(1).max(4000),
    accepts: z.enum(['text', 'file', 'either']).default('either'),
  }),
  thing: () => null,
  passes: (evidence, step) => hasVerdict(evidence, step, 'verified'),
  carries: () => [],
  asks: () => ({ rule: 'verified' }),
  failures: (evidence, step) =>
    Object.values(evidence.tasks[step] ?? {}).filter(verdict => verdict === 'returned').length,
  isGraded: false,
  isJudged: true,
})

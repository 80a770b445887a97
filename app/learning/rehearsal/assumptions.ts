import { z } from 'zod'

const outOf100 = (usual: number) => z.coerce.number().min(0).max(100).catch(usual)

/** What is supposed of the made-up learners, in numbers a person can say. Shares are out of 100 people, scores out of 100. */
export const assumptionsSchema = z.object({
  /** Whom the same numbers bring back: the same seed, the same people and the same luck. */
  seed: z
    .string()
    .trim()
    .regex(/^[\w-]{1,40}$/)
    .catch('bina'),
  /** The score of an ordinary learner in a check, before they learnt anything here. */
  score: outOf100(70),
  /** How far apart learners are. */
  spread: outOf100(15),
  /** What one step adds to a score: a lesson, help, also a try that failed. */
  learns: outOf100(4),
  /** What a week without practice takes from it. */
  forgets: outOf100(1),
  refuses: outOf100(8),
  /** Who stops, of those who come to a step. */
  leaves: outOf100(2),
  /** Whose line is poor: what has to be loaded takes them half as long again. */
  slow: outOf100(20),
  /** Minutes that one learns on a day. */
  minutes: z.coerce.number().min(5).max(240).catch(20),
})

export type Assumptions = z.infer<typeof assumptionsSchema>

export const usualAssumptions: Assumptions = assumptionsSchema.parse({})

import { closeOverdueAttempts } from '#app/assessment/submission.server.ts'
import type { Job } from '#app/web/jobs.server.ts'
import { deliverMail, forgetOldKeys } from '#app/web/upkeep.server.ts'

/** What runs in the background. */
export const jobs: readonly Job[] = [deliverMail, forgetOldKeys, closeOverdueAttempts]

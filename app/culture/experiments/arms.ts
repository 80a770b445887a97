import { randomFrom } from '#app/assessment/shuffle.ts'

/** The arm that gets nothing, and the one that gets what would be sent anyway. Every other arm is a variant. */
export const without = 'none'
export const usual = 'usual'

/**
 * The arm this person is in, each as likely as the others: always the same for one experiment, and independent of the arm in
 * another. Nobody chooses.
 */
export function armOf(experimentId: string, personId: string, arms: readonly string[]): string {
  const lot = randomFrom(`arm ${experimentId} ${personId}`)()
  return arms[Math.floor(lot * arms.length)] ?? without
}

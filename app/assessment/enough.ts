/**
 * A competency is known surely enough once the level told lies within 0.15 of the true one with this probability, about two
 * in three. Made-up learners (`placement.test.ts`: two competencies, 24 questions) are then asked nine; a tenth less sure is
 * six, a tenth more thirteen, for an error that shrinks by a tenth at most. Whoever is placed wrongly may still take what they skip.
 */
export const sureEnough = 0.65

/** No more questions than this, sure or not: some ten minutes, after which tired answers say more of patience than of ability. */
export const mostQuestions = 15

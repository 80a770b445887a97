/** Characters a learner may write into a reflection. */
export const mostReflected = 10_000

import type { Check } from '#app/assessment/check.ts'

/** What the questions of a check are about. */
export const competenciesIn = ({ questions }: Check): string[] => [
  ...new Set(questions.flatMap(question => question.competency ?? [])),
]

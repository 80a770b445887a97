import type { Strength } from '#app/assessment/mastery/ability.ts'
import { logistic } from '#app/assessment/mastery/model.ts'
import type { Say } from '#app/web/words.tsx'
import type { figuresWords } from './figures-words.ts'

/** What was learnt of a question, in a sentence for its author. */
export const strengthTold = (strength: Strength, t: Say<keyof (typeof figuresWords)['id']>): string =>
  t(sharpness(strength), { hard: t(hardness(strength)) })

/** By how many of a hundred average people get it right. */
function hardness({ difficulty, discrimination }: Strength) {
  const right = logistic(-discrimination * difficulty)
  return right >= 0.75 ? 'strengthEasy' : right >= 0.5 ? 'strengthMiddling' : 'strengthHard'
}

const sharpness = ({ discrimination }: Strength) =>
  discrimination >= 1.2 ? 'strengthSharp' : discrimination >= 0.75 ? 'strengthUsual' : 'strengthBlunt'

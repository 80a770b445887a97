import type { Badge } from './badge.ts'
import { cameBack } from './badges/came-back.ts'
import { firstPath } from './badges/first-path.ts'
import { helpedSomeone } from './badges/helped-someone.ts'
import { tenWeeks } from './badges/ten-weeks.ts'
import { toldAStory } from './badges/told-a-story.ts'
import { triedAtWork } from './badges/tried-at-work.ts'

/** Every badge: a new one is its own file, and a line here. */
export const badges: readonly Badge[] = [
  firstPath,
  triedAtWork,
  helpedSomeone,
  cameBack,
  tenWeeks,
  toldAStory,
]

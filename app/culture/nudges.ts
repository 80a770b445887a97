import type { Nudge } from './nudge.ts'
import { firstSmallStep } from './nudges/first-small-step.ts'
import { freshStart } from './nudges/fresh-start.ts'
import { questionsWait } from './nudges/questions-wait.ts'
import { streakAtRisk } from './nudges/streak-at-risk.ts'
import { wordBack } from './nudges/word-back.ts'

/** Every kind of nudge: a new one is its own file, its test, and a line here. */
export const nudges: readonly Nudge[] = [firstSmallStep, wordBack, questionsWait, streakAtRisk, freshStart]

export const nudgeNamed = (name: string) => nudges.find(nudge => nudge.name === name) ?? null

import type { Nudge } from './nudge.ts'
import { anotherWay } from './nudges/another-way.ts'
import { colleaguesFinished } from './nudges/colleagues-finished.ts'
import { colleaguesRising } from './nudges/colleagues-rising.ts'
import { comeBack } from './nudges/come-back.ts'
import { company } from './nudges/company.ts'
import { finishedSomething } from './nudges/finished-something.ts'
import { firstSmallStep } from './nudges/first-small-step.ts'
import { freshStart } from './nudges/fresh-start.ts'
import { guidedStep } from './nudges/guided-step.ts'
import { legalDeadline } from './nudges/legal-deadline.ts'
import { makeAPlan } from './nudges/make-a-plan.ts'
import { monthlyLetter } from './nudges/monthly-letter.ts'
import { oldAndNew } from './nudges/old-and-new.ts'
import { ownPlan } from './nudges/own-plan.ts'
import { ownTarget } from './nudges/own-target.ts'
import { questionsWait } from './nudges/questions-wait.ts'
import { reserveUsed } from './nudges/reserve-used.ts'
import { reviewDue } from './nudges/review-due.ts'
import { setATarget } from './nudges/set-a-target.ts'
import { stepWaiting } from './nudges/step-waiting.ts'
import { streakAtRisk } from './nudges/streak-at-risk.ts'
import { thanked } from './nudges/thanked.ts'
import { timeToLearn } from './nudges/time-to-learn.ts'
import { trueStory } from './nudges/true-story.ts'
import { usualHour } from './nudges/usual-hour.ts'
import { wordBack } from './nudges/word-back.ts'

/** Every kind of nudge: a new one is its own file, its test, and a line here. */
export const nudges: readonly Nudge[] = [
  firstSmallStep,
  wordBack,
  questionsWait,
  legalDeadline,
  thanked,
  guidedStep,
  oldAndNew,
  company,
  timeToLearn,
  usualHour,
  anotherWay,
  trueStory,
  ownTarget,
  ownPlan,
  finishedSomething,
  freshStart,
  comeBack,
  streakAtRisk,
  reserveUsed,
  makeAPlan,
  setATarget,
  stepWaiting,
  reviewDue,
  colleaguesFinished,
  colleaguesRising,
  monthlyLetter,
]

export const nudgeNamed = (name: string) => nudges.find(nudge => nudge.name === name) ?? null

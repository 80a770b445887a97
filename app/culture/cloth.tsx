import type { ReactNode } from 'react'
import { Weave } from '#app/ui/weave.tsx'
import type { Say } from '#app/web/words.tsx'
import { daysAsked, minutesAsked, type Streak, type Thread, type Week } from './streak.ts'
import type { words } from './words.ts'

/** The cloth begins with the first kept week; before it there is nothing to weave. */
export function Cloth({
  weeks,
  children,
  side,
}: {
  weeks: readonly Week[]
  children: ReactNode
  side?: 'under' | 'beside'
}) {
  return <Weave threads={threadsFrom(weeks)} words={children} side={side} />
}

function threadsFrom(weeks: readonly Week[]) {
  return weeks.flatMap(({ thread }) => (thread === 'quiet' ? [] : [{ kind: thread }]))
}

type Own = Say<keyof (typeof words)['id']>

/** The streak as a headline: the row, else the total, else an invitation. */
export function streakHeadline(t: Own, streak: Streak): string {
  if (streak.weeks > 0) return t('streakOf', { count: streak.weeks })
  return streak.total > 0 ? t('streakTotal', { count: streak.total }) : t('streakNone')
}

/** What this week has and asks. */
export function weekSentence(t: Own, { thisWeek, keptThisWeek }: Streak): string {
  if (keptThisWeek) return t('keptThisWeek')
  if (thisWeek.thread === 'rest') return t('restThisWeek')
  const { activeDays, workdays, minutes } = thisWeek
  return t('notYetThisWeek', { days: activeDays, asked: daysAsked(workdays), minutes, minutesAsked })
}

const names = {
  kept: 'threadKept',
  rest: 'threadRest',
  reserve: 'threadReserve',
  gap: 'threadGap',
  quiet: 'threadQuiet',
  running: 'threadRunning',
} as const satisfies Record<Thread, string>

export const threadName = (t: Own, thread: Thread) => t(names[thread])

import { type Day, daysBetween } from '#app/web/day.ts'
import type { Span } from './calendar.ts'

export const leaveKinds = ['annual', 'sick', 'duty', 'important', 'maternity', 'long', 'unpaid'] as const

export type LeaveKind = (typeof leaveKinds)[number]

export interface Leave extends Span {
  readonly id: string
  readonly kind: LeaveKind
}

const longestLeave = 1100

/** Whether leave may last from the one day to the other, both included. */
export const isLeaveSpan = (startedOn: Day, endedOn: Day) =>
  daysBetween(startedOn, endedOn) >= 0 && daysBetween(startedOn, endedOn) <= longestLeave

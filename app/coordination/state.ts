/** How someone stands with what was assigned to them, as a coordinator speaks of it; from the most to the least pressing. */
export const states = [
  'needsHand',
  'takenBack',
  'noMentor',
  'taskWaiting',
  'overdue',
  'dueSoon',
  'notBegun',
  'underWay',
  'paused',
  'completed',
] as const

export type State = (typeof states)[number]

/** The states that ask for something of the coordinator. */
export const pressing: readonly State[] = ['needsHand', 'takenBack', 'noMentor', 'taskWaiting', 'overdue']

/** What a coordinator looks for; everything else in the scope stays out of sight. */
export interface Filter {
  readonly unitId?: string
  readonly cohortId?: string
  readonly pathId?: string
  readonly state?: State
  readonly name?: string
}

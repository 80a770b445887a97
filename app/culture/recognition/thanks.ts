/** What one may be thanked for. */
export const reasons = ['thanks', 'helped', 'shared', 'tried'] as const
export type Reason = (typeof reasons)[number]

export interface Thanked {
  readonly id: string
  readonly giver: string
  readonly receiver: string
  readonly reason: Reason
  readonly at: Date
}

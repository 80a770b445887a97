/** A question to the speakers, as it is shown to one person. */
export interface ShownQuestion {
  readonly id: string
  readonly text: string
  readonly votes: number
  readonly hasVoted: boolean
  readonly isOwn: boolean
  readonly isHidden: boolean
  /** Who asked; null for whoever is no host. */
  readonly askedBy: string | null
  readonly askedAt: Date
  /** Empty when it was answered aloud; null when it is open. */
  readonly answer: string | null
  readonly answerer: string | null
  readonly answeredAt: Date | null
}

/** All that the page of questions shows. */
export interface QuestionsData {
  readonly seminar: { readonly id: string; readonly title: string }
  readonly questions: readonly ShownQuestion[]
  /** Whether questions are taken now. */
  readonly open: boolean
  readonly takesPart: boolean
  readonly hosts: boolean
  /** Whether a session is going on. */
  readonly isLive: boolean
}

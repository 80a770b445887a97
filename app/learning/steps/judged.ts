import type { Words } from '#app/web/words.tsx'

/** What is said of something handed in, to its learner and to whoever looks at it. */
export type JudgedWord = LearnerWord | JudgeWord | 'rule.asks' | 'rule.holds' | 'rule.fails'

/** To the learner. `why.helper` is the same as `why`, told to someone who looks after them. */
type LearnerWord =
  | 'why'
  | 'why.helper'
  | 'waits'
  | 'label'
  | 'help'
  | 'handIn'
  | 'handInAgain'
  | 'list'
  | 'handedIn'
  | 'stand'
  | 'verified'
  | 'returned'
  | 'cameBack'
  | 'cameBackHow'
  | 'refused.empty'
  | 'refused.waiting'

/** To a mentor or coordinator. */
type JudgeWord =
  | 'kind'
  | 'toLook'
  | 'look'
  | 'intro'
  | 'asked'
  | 'content'
  | 'verify'
  | 'return'
  | 'returnHelp'
  | 'judged'
  | 'refused.judged'

export type Wanted = 'required' | 'optional' | 'none'

/** How a kind of step has what a learner hands in looked at by someone else. */
export interface Judged<Of> {
  /** What is asked of the learner, in its author's words. */
  readonly asks: (of: Of) => string
  /** What they hand in; of two that are optional one is needed. */
  readonly takes: (of: Of) => { readonly text: Wanted; readonly file: Wanted }
  /**
   * Whether it is a conversation with a mentor: with whom and on which day is told with it, and a mentor or coordinator may note
   * one that they had themselves.
   */
  readonly isTalk?: true
  readonly words: Words<JudgedWord>
}

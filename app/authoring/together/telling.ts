/** Why writing together ends for someone: no longer signed in, no longer theirs or there, or a change that no lesson bears. */
export const endings = ['signedOut', 'gone', 'refused'] as const
export type Ending = (typeof endings)[number]

/** What an open page is told when something was said about its lesson. */
export const commentMessage = 'comment'

/** What a page asks with, and is answered when everything that it sent before is in the database. */
export const keptMessage = 'kept'

/** Why writing together ends for someone: no longer signed in, no longer theirs or there, or a change that no lesson bears. */
const endings = ['signedOut', 'gone', 'refused'] as const
export type Ending = (typeof endings)[number]

export const isEnding = (reason: string | null): reason is Ending => endings.some(ending => ending === reason)

/** What an open page is told when something was said about its lesson. */
export const commentMessage = 'comment'

/** What a page asks with, and is answered when everything that it sent before is in the database. */
export const keptMessage = 'kept'

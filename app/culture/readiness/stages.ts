/** How ready a person is to learn at work, from never having looked to having made it a habit. */
export const stages = ['unaware', 'considering', 'preparing', 'acting', 'keeping', 'lapsed'] as const
export type Stage = (typeof stages)[number]

/** What stands in the way: they cannot, they have no chance to, or they do not want to. */
export const hindrances = ['cannot', 'noChance', 'notWanting'] as const
export type Hindrance = (typeof hindrances)[number]

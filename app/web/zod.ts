/** Zod, lent to whoever says what a value must be: what only shows such values never loads it. */
export type Zod = typeof import('zod/mini')

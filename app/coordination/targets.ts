/** To whom a path can be assigned, in the order in which a coordinator is asked. */
export const targetKinds = ['subtree', 'unit', 'cohort', 'person'] as const

export type TargetKind = (typeof targetKinds)[number]

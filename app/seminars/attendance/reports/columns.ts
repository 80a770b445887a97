/** What a column of a meeting's report can say. */
export const columnKinds = ['name', 'email', 'nip', 'joined', 'left', 'minutes'] as const
export type ColumnKind = (typeof columnKinds)[number]
/** At which place each stands, counted from 0; what is missing is not told. */
export type Columns = Readonly<Partial<Record<ColumnKind, number>>>

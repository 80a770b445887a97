import { type RawBuilder, sql } from 'kysely'

export type Scope = readonly string[] | 'all'

/** Whether the unit path in `column` lies in the scope: the same rule as `holdsFor`, for a query's `where`. */
export function withinScope(scope: Scope, column: string): RawBuilder<boolean> {
  if (scope === 'all') return sql<boolean>`true`
  return sql<boolean>`${sql.ref(column)} like any (${scope.map(path => `${path}%`)}::text[])`
}

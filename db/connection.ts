import { AsyncLocalStorage } from 'node:async_hooks'
import {
  CamelCasePlugin,
  type Insertable,
  type InsertQueryBuilder,
  type InsertResult,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  sql,
} from 'kysely'
import pg from 'pg'
import { settings } from '#app/web/settings.server.ts'
import type { DB } from './schema.ts'

/** The database, or a transaction on it: what every `.server.ts` function takes first. */
export type Db = Kysely<DB>

const { builtins } = pg.types
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.NUMERIC, Number)
pg.types.setTypeParser(builtins.DATE, text => text)

/** Any of these ids, as one parameter however many they are: `.where('personId', '=', oneOf(ids))`. */
export const oneOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`

/** Now, or the time in `column` where that is later: clocks of machines differ, and of two who come at once the first may be done second. */
export const notBefore = (column: string, now: Date) => sql<Date>`greatest(${sql.ref(column)}, ${now})`

/**
 * An insert of one row or more that have the same columns, as one parameter however many they are; a column that is left out
 * gets its default.
 */
export function insertAll<Table extends keyof DB & string>(
  db: Db,
  table: Table,
  rows: readonly Insertable<DB[Table]>[],
): InsertQueryBuilder<DB, Table, InsertResult> {
  const columns = Object.keys(rows[0] ?? {}) as (keyof DB[Table] & string)[]
  const named = columns.map(column => [column, inSql(column)] as const)
  const told = rows.map(row => {
    const one: Record<string, unknown> = {}
    for (const [column, name] of named) one[name] = wellFormed(row[column as never])
    return one
  })
  const { ref, join } = sql
  return db
    .insertInto(table)
    .columns(columns)
    .expression(
      sql`select ${join(columns.map(column => ref(column)))} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(told)}::jsonb)` as never,
    )
}

/** Half a sign, which JSON can spell and no text holds, becomes the sign for an unreadable one, just as in a parameter of its own. */
const wellFormed = (value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value)

const inSql = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** Connects to `url` with a pool of its own; the caller destroys it. */
export function connect(url: string, connections = 10): Db {
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool: poolOf(url, connections) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/** The one connection pool of this process, to `DATABASE_URL`; opened by the first query. */
export const db: Db = new Kysely<DB>({
  dialect: new PostgresDialect({
    pool: async () => {
      const url = process.env.DATABASE_URL
      if (!url) throw new Error('DATABASE_URL is not set: start Bina with `npm start`, or name a server')
      return poolOf(url, settings().DATABASE_CONNECTIONS)
    },
  }),
  plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
})

const holding = new AsyncLocalStorage<true>()

/** Runs `act` in a transaction; all it asks of the database goes through the one it is given. */
export const inTransaction = <T>(act: (trx: Db) => Promise<T>): Promise<T> =>
  db.transaction().execute(trx => holding.run(true, () => act(trx)))

/** Milliseconds after which whoever waits for a connection is told that there is none. */
const patience = 20_000

/**
 * A pool that outlives a restart of the server: idle connections that break are replaced when next needed. Whoever holds a
 * connection gets no second one: as many of those as the pool is large would wait for each other without end.
 */
function poolOf(url: string, max: number): PostgresPool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: patience })
  pool.on('error', () => undefined)
  return {
    options: pool.options,
    async connect() {
      if (holding.getStore()) throw new Error('A transaction asks for a second connection: use its own')
      return pool.connect()
    },
    end: () => pool.end(),
  }
}

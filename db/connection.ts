import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

/** The database, or a transaction on it: what every `.server.ts` function takes first. */
export type Db = Kysely<DB>

const { builtins } = pg.types
pg.types.setTypeParser(builtins.INT8, Number)
pg.types.setTypeParser(builtins.NUMERIC, Number)
pg.types.setTypeParser(builtins.DATE, text => text)

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
      return poolOf(url, Number(process.env.DATABASE_CONNECTIONS ?? 12))
    },
  }),
  plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
})

/** A pool that outlives a restart of the server: idle connections that break are replaced when next needed. */
function poolOf(url: string, max: number) {
  const pool = new pg.Pool({ connectionString: url, max })
  pool.on('error', () => undefined)
  return pool
}

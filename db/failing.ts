import pg from 'pg'

/** Which statement breaks, counted from 1, and whether the server has carried it out by then. */
export interface Break {
  readonly breaks: (statement: string, nth: number) => boolean
  readonly carriedOut?: boolean
}

/** Does `act` while one of its statements breaks as if the line were cut there; says whether any did. For tests. */
export async function whileBroken(act: () => Promise<unknown>, { breaks, carriedOut = false }: Break) {
  const query = pg.Client.prototype.query
  let asked = 0
  let broken = false
  pg.Client.prototype.query = async function cut(this: pg.Client, ...args: unknown[]) {
    asked += 1
    if (broken || !breaks(String(args[0]), asked)) return Reflect.apply(query, this, args)
    broken = true
    if (carriedOut) await Reflect.apply(query, this, args)
    throw new Error('the line to the database was cut')
  } as typeof query
  try {
    await act().catch(() => undefined)
  } finally {
    pg.Client.prototype.query = query
  }
  return broken
}

/** What every table holds, as one digest a table; `but` some. For tests. */
export async function everything(but: readonly string[] = []): Promise<Readonly<Record<string, string>>> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    const digests = tables
      .filter(({ name }) => !but.includes(name))
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as held from "${name}" t`,
      )
    const { rows } = await client.query<{ name: string; held: string }>(digests.join(' union all '))
    return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
  } finally {
    await client.end()
  }
}

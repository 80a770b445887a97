import pg from 'pg'

/** Which statement breaks, counted from 1, and whether the server has carried it out by then. */
export interface Break {
  readonly breaks: (statement: string, nth: number) => boolean
  readonly carriedOut?: boolean
}

/** What became of a cut: whether any statement broke, and whether something may have been written for good before. */
export interface Cut {
  readonly broken: boolean
  readonly mayHaveWritten: boolean
}

/** Does `act` while one of its statements breaks as if the line were cut there. For tests. */
export async function whileBroken(
  act: () => Promise<unknown>,
  { breaks, carriedOut = false }: Break,
): Promise<Cut> {
  const query = pg.Client.prototype.query
  const within = new WeakSet<pg.Client>()
  let asked = 0
  let broken = false
  let mayHaveWritten = false
  const note = (client: pg.Client, statement: string) => {
    if (/^(begin|start)/.test(statement)) within.add(client)
    else if (/^rollback$/.test(statement)) within.delete(client)
    else if (statement === 'commit' || !(within.has(client) || /^select/.test(statement)))
      mayHaveWritten = true
  }
  pg.Client.prototype.query = async function cut(this: pg.Client, ...args: unknown[]) {
    asked += 1
    const breaksHere = !broken && breaks(String(args[0]), asked)
    if (!breaksHere || carriedOut) note(this, String(args[0]))
    if (!breaksHere) return Reflect.apply(query, this, args)
    broken = true
    if (carriedOut) await Reflect.apply(query, this, args)
    throw new Error('the line to the database was cut')
  } as typeof query
  try {
    await act().catch(() => undefined)
  } finally {
    pg.Client.prototype.query = query
  }
  return { broken, mayHaveWritten }
}

/** A connection beside the pool, kept for a file's tests: one that is new would read the whole catalogue each time. */
let beside: Promise<{ client: pg.Client; digests: string }> | undefined

async function open() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  // The database goes with its tests, and this line with it.
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const digests = rows.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ' ' || md5(coalesce(string_agg(t::text, '' order by t::text), '')) as held from "${name}" t`,
  )
  return { client, digests: digests.join(' union all ') }
}

/** What every table holds, as one digest a table. For tests. */
export async function everything(): Promise<Readonly<Record<string, string>>> {
  beside ??= open()
  const { client, digests } = await beside
  const { rows } = await client.query<{ name: string; held: string }>({ name: 'everything', text: digests })
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]))
}

import pg from 'pg'

/** The server that tests make their databases on: the runner's own, or a local one. */
export const testServer = () => process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export const databaseUrl = (name: string) => {
  const url = new URL(testServer())
  url.pathname = `/${name}`
  return url.href
}

/** Runs statements that stand outside any transaction, such as `create database`. */
export async function onServer(...statements: string[]) {
  const client = new pg.Client({ connectionString: testServer() })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

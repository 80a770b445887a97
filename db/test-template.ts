import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { databaseUrl, onServer, testServer } from './test-server.ts'

const folder = new URL('./migrations/', import.meta.url)

/** One migrated template a set of migrations, shared by every run and made once; its copies go when the run ends. */
export default async function setup() {
  const run = `bina_test_${process.pid}`
  process.env.TEST_RUN = run
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.sql'))
    .sort()
  const texts = names.map(name => readFileSync(new URL(name, folder), 'utf8'))
  const digest = createHash('sha256').update(texts.join('\0')).digest('hex').slice(0, 12)
  const template = `bina_template_${digest}`
  process.env.TEST_TEMPLATE = template

  const gate = new pg.Client({ connectionString: testServer() })
  await gate.connect()
  try {
    await gate.query('select pg_advisory_lock(8102401)')
    const { rowCount } = await gate.query('select 1 from pg_database where datname = $1', [template])
    if (!rowCount) {
      const making = `${template}_making`
      await onServer(
        `drop database if exists ${making} with (force)`,
        `create database ${making} template template0 encoding 'UTF8'`,
      )
      await fill(databaseUrl(making), texts)
      await onServer(`alter database ${making} rename to ${template}`)
    }
  } finally {
    await gate.end()
  }
  return () => dropCopies(run)
}

async function dropCopies(run: string) {
  const client = new pg.Client({ connectionString: testServer() })
  await client.connect()
  try {
    const { rows } = await client.query<{ datname: string }>(
      'select datname from pg_database where starts_with(datname, $1)',
      [`${run}_`],
    )
    for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`)
  } finally {
    await client.end()
  }
}

async function fill(url: string, texts: readonly string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const text of texts) await client.query(text)
  } finally {
    await client.end()
  }
}

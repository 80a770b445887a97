// Regenerates db/schema.ts from the migrations (`--verify`: only says whether it still fits), asking the PostgreSQL of
// TEST_DATABASE_URL, else one brought along for the moment.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { Refusal } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { withTestDatabase } = await import('./test-database.mjs')
  await (process.env.TEST_DATABASE_URL ? generate(process.env.TEST_DATABASE_URL) : withTestDatabase(generate))
})

/** Migrates a database of its own on the server and reads the types from it. */
async function generate(server) {
  const name = `bina_types_${process.pid}`
  const url = Object.assign(new URL(server), { pathname: `/${name}` }).href
  await query(server, [`create database ${name}`])
  try {
    const folder = new URL('../db/migrations/', import.meta.url)
    const files = readdirSync(folder)
      .filter(file => file.endsWith('.sql'))
      .sort()
    await query(
      url,
      files.map(file => readFileSync(new URL(file, folder), 'utf8')),
    )
    readTypes(url, await closedSets(url))
  } finally {
    await query(server, [`drop database ${name} with (force)`])
  }
}

function readTypes(url, columns) {
  const options = [
    ...['--dialect', 'postgres', '--url', url, '--out-file', 'db/schema.ts', '--camel-case'],
    ...['--date-parser', 'string', '--numeric-parser', 'number'],
    ...['--type-mapping', JSON.stringify({ int8: 'number' })],
    ...['--overrides', JSON.stringify({ columns })],
    ...(process.argv.includes('--verify') ? ['--verify'] : []),
  ]
  try {
    execFileSync('node_modules/.bin/kysely-codegen', options, { stdio: 'inherit' })
  } catch {
    throw new Refusal('db/schema.ts does not fit the migrations, or could not be made: see the lines above.')
  }
}

/** A column whose check lists its values has exactly these as its type. */
async function closedSets(url) {
  const [{ rows }] = await query(url, [
    `
    select cls.relname as table, att.attname as column, att.attnotnull as required, att.atthasdef as filled, pg_get_constraintdef(con.oid) as rule
    from pg_constraint con
    join pg_class cls on cls.oid = con.conrelid
    join pg_attribute att on att.attrelid = con.conrelid and att.attnum = con.conkey[1]
    where con.contype = 'c' and cardinality(con.conkey) = 1 and con.connamespace = 'public'::regnamespace`,
  ])
  return Object.fromEntries(
    rows.flatMap(({ table, column, required, filled, rule }) => {
      const values = rule.match(/^CHECK \(\(?\(?\w+ = ANY \(ARRAY\[(.*)\]\)\)\)?\)?$/)?.[1]
      if (!values) return []
      const union =
        values
          .split(', ')
          .map(value => value.replace(/::text$/, ''))
          .join(' | ') + (required ? '' : ' | null')
      return [[`${table}.${column}`, filled ? `ColumnType<${union}, ${union} | undefined, ${union}>` : union]]
    }),
  )
}

async function query(to, statements) {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: to })
  await client.connect()
  try {
    const results = []
    for (const statement of statements) results.push(await client.query(statement))
    return results
  } finally {
    await client.end()
  }
}

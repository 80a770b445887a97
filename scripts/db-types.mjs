// Regenerates db/schema.ts from the migrations (`--verify`: only says whether it still fits). Needs a PostgreSQL to ask.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const server = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/postgres'
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
  const options = [
    '--dialect',
    'postgres',
    '--url',
    url,
    '--out-file',
    'db/schema.ts',
    '--camel-case',
    '--date-parser',
    'string',
    '--numeric-parser',
    'number',
    '--type-mapping',
    JSON.stringify({ int8: 'number' }),
    '--overrides',
    JSON.stringify({ columns: await closedSets() }),
  ]
  if (process.argv.includes('--verify')) options.push('--verify')
  execFileSync('node_modules/.bin/kysely-codegen', options, { stdio: 'inherit' })
} finally {
  await query(server, [`drop database ${name} with (force)`])
}

/** A column whose check lists its values has exactly these as its type. */
async function closedSets() {
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

// `npm run restore -- FILE [--replace]`: puts a backup into this installation, into whichever database it uses.
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { Refusal, root, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { withDatabase } = await import('./running.mjs')
  const { tar } = await import('./archive.mjs')
  const [name, ...options] = process.argv.slice(2)
  if (!name) throw new Refusal('Say which backup: npm run restore -- FILE')
  const file = resolve(process.env.INIT_CWD ?? '.', name)
  if (!existsSync(file)) throw new Refusal(`There is no ${file}.`)

  const data = completeEnvironment()
  mkdirSync(data, { recursive: true, mode: 0o711 })
  const draft = mkdtempSync(join(data, '.restore-'))
  try {
    tar('-xf', file, '-C', draft)
    if (!existsSync(join(draft, 'manifest.json')))
      throw new Refusal(`${file} is no backup of Bina. Nothing was changed.`)
    const manifest = JSON.parse(readFileSync(join(draft, 'manifest.json'), 'utf8'))
    const files = await takeMedia(join(draft, 'media'), join(data, 'media'))
    await withDatabase(() => load(process.env.DATABASE_URL, draft, manifest, options.includes('--replace')))
    say(
      `Restored ${manifest.tables.length} tables and ${files} media files, as of ${manifest.made}. Every row was compared with the backup.`,
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})

/** Each file is named by the digest of its content: a wrong one is refused. */
async function takeMedia(from, to) {
  const { digestOf } = await import('./archive.mjs')
  if (!existsSync(from)) return 0
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  for (const { parentPath, name } of files) {
    const digest = await digestOf(join(parentPath, name))
    if (digest !== name)
      throw new Refusal(
        `The backup is damaged: ${join(basename(parentPath), name)} is not what its name says.`,
      )
  }
  cpSync(from, to, { recursive: true })
  return files.length
}

/** All or nothing: schema, rows and the comparison are one transaction. */
async function load(url, folder, manifest, replace) {
  const { default: pg } = await import('pg')
  const { sameTexts, referencesOf } = await import('./tables.mjs')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await makeEmpty(client, replace)
    await makeTables(client, manifest.migrations)
    await sameTexts(client)
    const references = await referencesOf(client)
    for (const { table, name } of references)
      await client.query(`alter table ${table} drop constraint ${name}`)
    for (const table of manifest.tables) await loadTable(client, table, folder)
    for (const { name, value } of manifest.sequences)
      if (value !== null) await client.query('select setval($1::regclass, $2)', [`public."${name}"`, value])
    for (const { table, name, rule } of references)
      await client.query(`alter table ${table} add constraint ${name} ${rule}`)
    for (const table of manifest.tables) await compare(client, table)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}

async function makeEmpty(client, replace) {
  const { rowCount } = await client.query(
    `select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
  )
  if (!rowCount) return
  if (!replace)
    throw new Refusal(
      'The database already holds something. With --replace its content is given up for the backup.',
    )
  await client.query('drop schema if exists pgboss cascade; drop schema public cascade; create schema public')
}

/** The schema as it was when the backup was made; the next start migrates on from there. */
async function makeTables(client, migrations) {
  for (const name of migrations) {
    const file = join(root, 'db/migrations', `${name}.sql`)
    if (!existsSync(file))
      throw new Refusal(`The backup was made by a newer Bina, which knows ${name}. Restore it with that one.`)
    await client.query(readFileSync(file, 'utf8'))
  }
  await client.query(
    `create table if not exists kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`,
  )
}

async function loadTable(client, table, folder) {
  const { copyIn } = await import('./copy.mjs')
  const { counting } = await import('./archive.mjs')
  for (const part of table.parts) {
    await client.query(`create table if not exists "${part.name}" partition of "${table.name}" ${part.bound}`)
  }
  await client.query(`alter table "${table.name}" disable trigger user; truncate "${table.name}"`)
  const { stream, result } = counting()
  const reading = pipeline(
    createReadStream(join(folder, 'tables', `${table.name}.gz`)),
    createGunzip(),
    stream,
  )
  await Promise.all([
    copyIn(client, `copy "${table.name}" (${table.columns.join(', ')}) from stdin`, stream),
    reading,
  ])
  await client.query(`alter table "${table.name}" enable trigger user`)
  if (result().digest !== table.digest)
    throw new Refusal(`The backup is damaged: ${table.name} is not what was written.`)
}

async function compare(client, table) {
  const { copyOut } = await import('./copy.mjs')
  const { counting } = await import('./archive.mjs')
  const { rowsOf } = await import('./tables.mjs')
  const { stream, result } = counting()
  const reading = pipeline(copyOut(client, rowsOf(table)), stream)
  stream.resume()
  await reading
  if (result().digest !== table.digest)
    throw new Refusal(`${table.name} did not arrive as it was sent; nothing was changed.`)
}

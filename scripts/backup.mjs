// `npm run backup -- [FILE]`: database and media of this installation as one archive, while Bina runs or not.
import {
  chmodSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { completeEnvironment } = await import('./environment.mjs')
  const { withDatabase } = await import('./running.mjs')
  const data = completeEnvironment()
  const file = resolve(
    process.env.INIT_CWD ?? '.',
    process.argv[2] ?? join(data, 'backups', `bina-${moment()}.tar`),
  )
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = mkdtempSync(join(dirname(file), '.backup-'))
  try {
    const manifest = await withDatabase(() => dump(process.env.DATABASE_URL, draft))
    await pack(draft, data, file)
    say(
      `Backed up ${manifest.tables.length} tables, ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows, and the media: ${file}`,
    )
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
})

const moment = () => new Date().toISOString().slice(0, 19).replaceAll(':', '-')

/** Writes every table as it stood at one moment, and a list of them with counts and digests. */
async function dump(url, folder) {
  const { default: pg } = await import('pg')
  const { sameTexts, sequencesOf, tablesOf } = await import('./tables.mjs')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await sameTexts(client)
    await client.query('begin isolation level repeatable read read only')
    const { rows: migrations } = await client.query('select name from kysely_migration order by name')
    const tables = []
    for (const table of await tablesOf(client))
      tables.push({ ...table, ...(await dumpTable(client, table, folder)) })
    const manifest = {
      bina: 1,
      made: new Date().toISOString(),
      migrations: migrations.map(({ name }) => name),
      tables,
      sequences: await sequencesOf(client),
    }
    await client.query('commit')
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1))
    return manifest
  } finally {
    await client.end()
  }
}

async function dumpTable(client, table, folder) {
  const { copyOut } = await import('./copy.mjs')
  const { counting } = await import('./archive.mjs')
  const { rowsOf } = await import('./tables.mjs')
  mkdirSync(join(folder, 'tables'), { recursive: true })
  const { stream, result } = counting()
  await pipeline(
    copyOut(client, rowsOf(table)),
    stream,
    createGzip(),
    createWriteStream(join(folder, 'tables', `${table.name}.gz`)),
  )
  return result()
}

/** Media are named by their content and never changed, so those that the tables know are complete by now. */
async function pack(draft, data, file) {
  const { tar } = await import('./archive.mjs')
  const media = existsSync(join(data, 'media')) ? ['-C', data, '--exclude=media/arriving', 'media'] : []
  tar('-cf', `${file}.partial`, '-C', draft, 'manifest.json', 'tables', ...media)
  chmodSync(`${file}.partial`, 0o600)
  renameSync(`${file}.partial`, file)
}

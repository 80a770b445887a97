import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import pg from 'pg'
import { tar } from './archive.mjs'
import { root } from './house.mjs'
import { newDataFolder } from './running-bina.mjs'
import { otherServer } from './test-database.mjs'

const run = promisify(execFile)
const from = newDataFolder('backup')
const to = newDataFolder('restore')
const given = await otherServer()
const database = `bina_restore_${process.pid}`
after(async () => {
  if (given) await onGiven(`drop database if exists ${database} with (force)`)
  from.remove()
  to.remove()
})

async function onGiven(statement) {
  const client = new pg.Client({ connectionString: given.url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function command(script, args, folder, settings = {}) {
  const { DATABASE_URL: _, NODE_ENV: __, ...env } = process.env
  return run(process.execPath, [join(root, 'scripts', script), ...args], {
    env: { ...env, BINA_DATA: folder, BINA_ENV: 'test', ...settings },
  })
}

function manifestOf(file) {
  const folder = newDataFolder('manifest')
  tar('-xf', file, '-C', folder.folder, 'manifest.json')
  const { made: _, ...manifest } = JSON.parse(readFileSync(join(folder.folder, 'manifest.json'), 'utf8'))
  folder.remove()
  return manifest
}

function keepMedium(folder, text) {
  const digest = createHash('sha256').update(text).digest('hex')
  mkdirSync(join(folder, 'media', digest.slice(0, 2)), { recursive: true })
  writeFileSync(join(folder, 'media', digest.slice(0, 2), digest), text)
  return join('media', digest.slice(0, 2), digest)
}

test('a backup carries database and media from the embedded server to any other, row for row', async () => {
  await command('command.mjs', ['db:migrate'], from.folder)
  await command('command.mjs', ['seed'], from.folder)
  const medium = keepMedium(from.folder, 'a picture, say')
  const [first, second] = [join(from.folder, 'first.tar'), join(to.folder, 'second.tar')]
  await command('backup.mjs', [first], from.folder)

  if (given) await onGiven(`create database ${database} template template0 encoding 'UTF8'`)
  const target = given
    ? { DATABASE_URL: Object.assign(new URL(given.url), { pathname: `/${database}` }).href }
    : {}
  const { stdout } = await command('restore.mjs', [first], to.folder, target)
  assert.match(stdout, /Every row was compared/)
  assert.equal(readFileSync(join(to.folder, medium), 'utf8'), 'a picture, say')

  await command('backup.mjs', [second], to.folder, target)
  const manifest = manifestOf(first)
  assert.deepEqual(manifestOf(second), manifest)
  assert.ok(manifest.tables.find(({ name }) => name === 'person').rows > 100)

  await assert.rejects(command('restore.mjs', [first], to.folder, target), /already holds something/)
  await command('restore.mjs', [first, '--replace'], to.folder, target)
})

test('a damaged backup is refused and changes nothing', async () => {
  const broken = newDataFolder('broken')
  const medium = keepMedium(broken.folder, 'as it was')
  writeFileSync(join(broken.folder, medium), 'as it is now')
  writeFileSync(
    join(broken.folder, 'manifest.json'),
    JSON.stringify({ bina: 1, made: '', migrations: [], tables: [], sequences: [] }),
  )
  tar('-cf', join(broken.folder, 'broken.tar'), '-C', broken.folder, 'manifest.json', 'media')
  await assert.rejects(command('restore.mjs', [join(broken.folder, 'broken.tar')], to.folder), /damaged/)
  broken.remove()
})

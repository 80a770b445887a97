import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { removeData } from './account.mjs'
import { startDatabase } from './database.mjs'
import { root } from './house.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bina-database-'))
chmodSync(folder, 0o711)
after(() => removeData(folder))

async function ask(url, ...statements) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    let last
    for (const statement of statements) last = await client.query(statement)
    return last.rows
  } finally {
    await client.end()
  }
}

test('the database comes up by itself, keeps what it is given over a restart, and lets only its own password in', async () => {
  const first = await startDatabase(folder)
  await ask(first.url, 'create table kept (word text)', `insert into kept values ('padi')`)
  assert.deepEqual(await ask(first.url, 'show fsync'), [{ fsync: 'on' }])
  assert.deepEqual(await ask(first.url, 'show synchronous_commit'), [{ synchronous_commit: 'on' }])
  await assert.rejects(ask(first.url.replace(/:[^:@/]+@/, ':wrong@'), 'select 1'), { code: '28P01' })
  assert.equal(statSync(join(folder, 'secrets/database')).mode & 0o777, 0o600)
  assert.equal(readFileSync(join(folder, 'database-url'), 'utf8').trim(), first.url)
  await first.stop()
  await first.ended

  const second = await startDatabase(folder)
  assert.deepEqual(await ask(second.url, 'select word from kept'), [{ word: 'padi' }])
  await second.stop()
})

test('a server that a killed process left behind is stopped, and nothing acknowledged is lost', async () => {
  const code = `
    const { startDatabase } = await import(${JSON.stringify(join(root, 'scripts/database.mjs'))})
    const { url } = await startDatabase(process.argv[1])
    console.log(url)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await new Promise(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
  await ask(url, `insert into kept values ('jagung')`)
  child.kill('SIGKILL')
  await new Promise(resolve => child.once('exit', resolve))
  assert.deepEqual(
    await ask(url, 'select count(*)::int as n from kept'),
    [{ n: 2 }],
    'the server itself lives on',
  )

  const next = await startDatabase(folder)
  assert.deepEqual(await ask(next.url, 'select word from kept order by word'), [
    { word: 'jagung' },
    { word: 'padi' },
  ])
  await assert.rejects(ask(url, 'select 1'))
  await next.stop()
})

test('a server that has ended, but that nobody has noticed yet, does not keep the next one from starting', async () => {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const unnoticed = await new Promise(resolve =>
    parent.stdout.once('data', data => resolve(String(data).trim())),
  )
  const cluster = join(folder, 'postgres')
  const note = join(cluster, 'postmaster.pid')
  const { uid, gid } = statSync(cluster)
  writeFileSync(note, `${unnoticed}\n${cluster}\n1\n`, { mode: 0o600 })
  chownSync(note, uid, gid)
  try {
    const next = await startDatabase(folder)
    assert.deepEqual(await ask(next.url, 'select count(*)::int as n from kept'), [{ n: 2 }])
    await next.stop()
  } finally {
    parent.kill('SIGKILL')
  }
})

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { holderOf } from './data-folder.mjs'
import { root } from './house.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bina-lock-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A process that takes the lock, says so, and keeps it until it is ended. */
function contender() {
  const code = `
    import { takeLock } from ${JSON.stringify(join(root, 'scripts/data-folder.mjs'))}
    try {
      const lock = await takeLock(process.argv[1])
      console.log('holds')
      process.on('SIGTERM', () => { lock.release(); process.exit(0) })
      setInterval(() => {}, 1000)
    } catch (error) {
      console.log(error.message)
      process.exit(1)
    }`
  const { npm_lifecycle_event: _, BINA_RELAYED: __, ...env } = process.env
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const word = new Promise(resolve => child.stdout.once('data', data => resolve(String(data).trim())))
  const ended = new Promise(resolve => child.once('exit', resolve))
  return { child, word, ended }
}

test('of many who start at once on one folder, exactly one holds it and the others name it', async () => {
  const all = Array.from({ length: 8 }, contender)
  const words = await Promise.all(all.map(({ word }) => word))
  const holders = all.filter((_, i) => words[i] === 'holds')
  assert.equal(holders.length, 1)
  const [holder] = holders
  assert.equal(holderOf(folder)?.pid, holder.child.pid)
  for (const word of words) assert.ok(word === 'holds' || word.includes(`process ${holder.child.pid}`), word)
  holder.child.kill('SIGTERM')
  await holder.ended
  assert.equal(holderOf(folder), undefined)
})

test('the lock of one that was killed is taken over, and again by exactly one', async () => {
  for (let round = 0; round < 3; round += 1) {
    const first = contender()
    assert.equal(await first.word, 'holds')
    first.child.kill('SIGKILL')
    await first.ended
    const next = Array.from({ length: 6 }, contender)
    const words = await Promise.all(next.map(({ word }) => word))
    assert.equal(words.filter(word => word === 'holds').length, 1, words.join('\n'))
    for (const { child } of next) child.kill('SIGKILL')
    await Promise.all(next.map(({ ended }) => ended))
  }
  assert.equal(readdirSync(folder).filter(name => name.startsWith('lock.')).length, 1)
})

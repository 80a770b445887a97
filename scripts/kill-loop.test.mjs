import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killLoop } from './kill-loop.mjs'

test('every acknowledged answer is there, however often the server is killed', async () => {
  const kills = Number(process.env.KILLS ?? 2)
  const { acknowledged, lost } = await killLoop({ kills, say: line => console.log(line) })
  assert.ok(acknowledged > 0, 'answers were saved')
  assert.deepEqual(lost, [])
  console.log(`${acknowledged} answers acknowledged, ${lost.length} lost, ${kills} kills`)
})

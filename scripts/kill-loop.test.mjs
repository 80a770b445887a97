import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killLoop } from './kill-loop.mjs'

test('every acknowledged answer and every acknowledged word of a lesson is there, however often the server is killed', async () => {
  const kills = Number(process.env.KILLS ?? 2)
  const { acknowledged, words, lost } = await killLoop({ kills, say: line => console.log(line) })
  assert.ok(acknowledged > 0, 'answers were saved')
  assert.ok(words > 0, 'words were saved')
  assert.deepEqual(lost, [])
  console.log(`${acknowledged} answers and ${words} words acknowledged, ${lost.length} lost, ${kills} kills`)
})

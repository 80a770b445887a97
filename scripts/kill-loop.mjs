import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as moments } from 'node:timers/promises'
import { reachableCluster } from './account.mjs'
import { root } from './house.mjs'
import { lessonOf, missingWords, writeInto } from './lesson-writers.mjs'
import { onDatabase, openAttempts } from './open-attempts.mjs'
import { freePort, newDataFolder, runBina } from './running-bina.mjs'
import { Visitor } from './visitor.mjs'

/**
 * Kills Bina `kills` times with SIGKILL while up to 20 people save answers and two pages write one lesson, every other time
 * its database with it, and starts it again. Afterwards every answer and every word that was acknowledged must be in the
 * database, as it was given. Returns what was counted; `lost` lists what was acknowledged and is not there.
 */
export async function killLoop({ kills, clients = 20, say = () => {} }) {
  const { folder, remove } = newDataFolder('kill-loop')
  const port = await freePort()
  const state = { over: false, refused: 0 }
  const { people } = JSON.parse(readFileSync(join(root, 'content/people.json'), 'utf8'))
  const writers = []
  let bina = runBina({ folder, port })
  try {
    const address = await bina.ready
    const url = () => readFileSync(join(folder, 'database-url'), 'utf8').trim()
    const attempts = await onDatabase(url(), client =>
      openAttempts(
        client,
        people.slice(0, clients).map(({ email }) => email),
      ),
    )
    const acknowledged = []
    const visitors = []
    for (const { email } of attempts) visitors.push(await new Visitor(address).become(email))
    const author = people.find(({ roles }) => JSON.stringify(roles).includes('expert')).email
    const lesson = await onDatabase(url(), client => lessonOf(client, author))
    const { cookie } = await new Visitor(address).become(author)
    const words = []
    for (const name of ['satu', 'dua'])
      writers.push(writeInto(lesson, { address, cookie, name, acknowledged: words }))
    const saving = Promise.all(attempts.map((attempt, i) => save(visitors[i], attempt, acknowledged, state)))
    for (let kill = 1; kill <= kills; kill += 1) {
      await bothGoOn(acknowledged, words)
      await moments(300 + Math.random() * 1500)
      if (kill % 2 === 0) killServerOf(folder)
      bina.child.kill('SIGKILL')
      await bina.ended
      bina = runBina({ folder, port })
      await bina.ready
      say(
        `killed ${kill} of ${kills}: ${acknowledged.length} answers and ${words.length} words acknowledged so far`,
      )
    }
    await moments(500)
    state.over = true
    await saving
    const lost = await onDatabase(url(), async client => [
      ...(await missing(client, acknowledged)),
      ...(await missingWords(client, lesson, words)),
    ])
    return {
      words: words.length,
      kills,
      clients: attempts.length,
      acknowledged: acknowledged.length,
      unanswered: state.refused,
      lost,
    }
  } finally {
    state.over = true
    for (const { leave } of writers) leave()
    bina.child.kill('SIGTERM')
    await bina.ended
    remove()
  }
}

/** Waits until answers and words are kept again, so that a kill meets both however slow the machine; not for ever. */
async function bothGoOn(...kept) {
  const before = kept.map(({ length }) => length)
  for (let waits = 0; waits < 300 && kept.some(({ length }, i) => length === before[i]); waits += 1)
    await moments(100)
}

function killServerOf(folder) {
  const note = join(reachableCluster(folder, {}), 'postmaster.pid')
  process.kill(Number(readFileSync(note, 'utf8').split('\n')[0]), 'SIGKILL')
}

/** Sends one answer after the other and writes down those that were acknowledged; the rest it sends again, as a device does. */
async function save(visitor, { id, questions }, acknowledged, state) {
  const device = `device-${id.slice(0, 8)}`
  for (let sequence = 0; !state.over; ) {
    const answer = {
      device,
      sequence,
      questionId: questions[sequence % questions.length],
      value: `answer ${sequence}`,
      answeredAt: new Date().toISOString(),
    }
    const reply = await visitor
      .ask(`/attempts/${id}/answers`, { method: 'POST', json: { answers: [answer] } })
      .catch(() => undefined)
    const isThere = reply?.ok && (await reply.json().catch(() => undefined))
    if (isThere) {
      acknowledged.push({ attempt: id, device, sequence, value: answer.value })
      sequence += 1
    } else {
      state.refused += 1
      await moments(100)
    }
  }
}

async function missing(client, acknowledged) {
  const { rows } = await client.query('select attempt_id, device, sequence, value from answer')
  const kept = new Map(
    rows.map(({ attempt_id, device, sequence, value }) => [`${attempt_id} ${device} ${sequence}`, value]),
  )
  return acknowledged.filter(
    ({ attempt, device, sequence, value }) => kept.get(`${attempt} ${device} ${sequence}`) !== value,
  )
}

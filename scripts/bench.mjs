// `npm run bench`: what a request costs, next to the limit on the same machine, what a page weighs, what a key costs, what reading a manuscript takes; into the README.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal, root, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

const started = '<!-- bench:begin -->'
const ended = '<!-- bench:end -->'

/** What is measured, in order. `npm run bench -- recordings paths` measures these alone and leaves the README as it is. */
const parts = {
  requests: measureAll,
  async finding({ url }) {
    const { findingOf, findingTable } = await import('./bench-finding.mjs')
    return findingTable(await findingOf(url))
  },
  async typing({ address }) {
    const { typingOf, typingTable } = await import('./bench-typing.mjs')
    return typingTable(await typingOf(address))
  },
  async imports({ address, pid }) {
    const { importsOf, importsTable } = await import('./bench-imports.mjs')
    return importsTable(await importsOf(address, pid))
  },
  async recordings(bina) {
    const { recordingsOf, recordingsTable } = await import('./bench-recordings.mjs')
    const { firstFrameOf, firstFrameTable } = await import('./bench-first-frame.mjs')
    const recordings = recordingsTable(await recordingsOf(bina))
    return `${recordings}\n\n${firstFrameTable(await firstFrameOf(bina.address))}`
  },
  async documents() {
    const { checkingOf, checkingTable } = await import('./bench-documents.mjs')
    return checkingTable(await checkingOf())
  },
  async paths({ url }) {
    const { pathsOf, pathsTable } = await import('./bench-paths.mjs')
    return pathsTable(await pathsOf(url))
  },
  async nudges({ url }) {
    const { nudgesOf, nudgesTable } = await import('./bench-nudges.mjs')
    return nudgesTable(await nudgesOf(url))
  },
  async start({ folder, port, stop }) {
    await stop()
    const { startsOf } = await import('./bench-start.mjs')
    return startLine(await startsOf(folder, port))
  },
}

const asked = process.argv.slice(2)

await onNode24(async () => {
  const unknown = asked.find(name => !(name in parts))
  if (unknown)
    throw new Refusal(`Nothing measures “${unknown}”. There are: ${Object.keys(parts).join(', ')}.`)
  const { ensureBuilt } = await import('./build.mjs')
  const { freePort, newDataFolder, runBina } = await import('./running-bina.mjs')
  ensureBuilt()
  const { folder, remove } = newDataFolder('bench')
  const port = await freePort()
  const secret = randomBytes(24).toString('hex')
  const { child, ready, stop } = runBina({
    folder,
    port,
    settings: { SESSION_SECRET: secret, LOG_LEVEL: 'silent', PROCESSING_AT_ONCE: '0' },
  })
  try {
    const address = await ready
    const url = readFileSync(join(folder, 'database-url'), 'utf8').trim()
    const tables = []
    for (const [name, measure] of Object.entries(parts))
      if (asked.length === 0 || asked.includes(name))
        tables.push(await measure({ address, url, folder, port, secret, pid: child.pid, stop }))
    const told = tables.join('\n\n')
    say(told)
    if (asked.length === 0) putIntoReadme(told)
  } finally {
    await stop()
    remove()
  }
})

async function measureAll({ address, url, secret, pid }) {
  const { onDatabase, openAttempts } = await import('./open-attempts.mjs')
  const { lessonOf, sessionsOf, transitions } = await import('./bench-requests.mjs')
  return onDatabase(url, async client => {
    const { visitor, path: lesson } = await lessonOf(client, address, 'siti@sukamaju.example')
    const people = await sessionsOf(client, secret, 120)
    const { rows: emails } = await client.query('select email from person where id = any ($1)', [
      people.map(({ personId }) => personId),
    ])
    const attempts = await openAttempts(
      client,
      emails.map(({ email }) => email),
    )
    const cookieOf = new Map(people.map(({ personId, cookie }) => [personId, cookie]))
    const own = attempts.map(attempt => ({ ...attempt, cookie: cookieOf.get(attempt.personId) }))
    const steps = await transitions(client, address, people)
    const get = path => [{ method: 'GET', path, cookie: visitor.cookie }]
    const cases = [
      { name: 'Beranda (Today)', requests: get('/'), amount: 400 },
      { name: 'A lesson', requests: get(lesson), amount: 400 },
      { name: 'Save an answer', requests: answersOf(own, 1500), amount: 1500 },
      {
        name: 'Hand in a check',
        requests: own.map(({ id, cookie }) => ({
          method: 'POST',
          path: `/attempts/${id}/submission`,
          cookie,
          body: '',
        })),
      },
      {
        name: 'Finish a step of a path',
        requests: steps.map(step => ({ method: 'POST', body: '', ...step })),
      },
    ]
    const limit = await startLimit(url)
    try {
      const lines = []
      for (const each of cases) lines.push(await compare(each, { address, pid, limit }))
      return tableOf(lines, await weights(client, visitor, lesson))
    } finally {
      limit.child.kill()
    }
  })
}

function answersOf(attempts, amount) {
  return Array.from({ length: amount }, (_, i) => {
    const { id, cookie, questions } = attempts[i % attempts.length]
    const sequence = Math.floor(i / attempts.length)
    const answer = {
      device: 'bench',
      sequence,
      questionId: questions[sequence % questions.length],
      value: 'x',
      answeredAt: new Date().toISOString(),
    }
    return {
      method: 'POST',
      path: `/attempts/${id}/answers`,
      cookie,
      json: true,
      body: JSON.stringify({ answers: [answer] }),
    }
  })
}

async function startLimit(url) {
  const child = fork(join(root, 'scripts/bench-limit.mjs'), { env: { ...process.env, DATABASE_URL: url } })
  const { port } = await new Promise(resolve => child.once('message', resolve))
  return { child, address: `http://localhost:${port}` }
}

async function compare({ name, requests, amount = requests.length }, { address, pid, limit }) {
  const { load } = await import('./bench-load.mjs')
  await load({
    address,
    pid,
    requests: requests.length === 1 ? requests : [],
    amount: requests.length === 1 ? 40 : 0,
  })
  const ours = await load({ address, pid, requests, amount })
  const { method } = requests[0]
  const raw = [{ method, path: `/?bytes=${ours.bytes}`, body: method === 'POST' ? '' : undefined }]
  await load({ address: limit.address, pid: limit.child.pid, requests: raw, amount: 100 })
  const theirs = await load({
    address: limit.address,
    pid: limit.child.pid,
    requests: raw,
    amount: Math.max(amount, 1000),
  })
  return { name, ours, theirs }
}

/** Lessons of the samples that the editor is measured with: one like most, and the one with the most kinds of blocks. */
const written = [
  ['an ordinary lesson', 'Satu berkas, satu sentuhan'],
  ['the fullest lesson', 'Tiga puluh menit sebelum buka'],
]

async function weights(client, visitor, lesson) {
  const { weightsOf } = await import('./bench-weights.mjs')
  const { Visitor } = await import('./visitor.mjs')
  const learner = { cookie: visitor.cookie, budget: 150 }
  const { cookie } = await new Visitor(visitor.address).become('dewi@sukamaju.example')
  const editors = written.map(async ([which, title]) => ({
    cookie,
    budget: 350,
    name: `The editor, ${which} (“${title}”)`,
    path: await writingPathOf(client, title),
  }))
  return weightsOf(visitor.address, [
    { ...learner, name: 'Beranda', path: '/' },
    { ...learner, name: 'A lesson', path: lesson },
    { ...learner, name: 'Catalogue', path: '/catalogue' },
    { ...learner, name: 'Hours', path: '/hours' },
    ...(await Promise.all(editors)),
  ])
}

async function writingPathOf(client, title) {
  const { rows } = await client.query(
    `select m.work_id as work, p.id from part p join module m on m.id = p.module_id where p.title = $1 and p.deleted_at is null`,
    [title],
  )
  if (!rows[0]) throw new Error(`no lesson is called ${title}`)
  return `/courses/${rows[0].work}/parts/${rows[0].id}`
}

function tableOf(lines, pages) {
  const micro = seconds => `${Math.round(seconds * 1e6).toLocaleString('en')} µs`
  const rows = lines.map(
    ({ name, ours, theirs }) =>
      `| ${name} | ${ours.amount} | ${(ours.bytes / 1024).toFixed(1)} KB | ${micro(ours.cpu)} | ${Math.round(ours.rate)} | ${micro(theirs.cpu)} | ${Math.round(theirs.rate)} | ${(ours.cpu / theirs.cpu).toFixed(1)} |`,
  )
  const weighed = pages.map(
    ({ name, html, css, js, scripts, budget }) =>
      `| ${name} | ${html} KB | ${css} KB | ${js} KB | ${scripts} | ${budget} KB |`,
  )
  return [
    `Measured ${new Date().toISOString().slice(0, 10)} on Node ${process.versions.node}, 8 connections, both servers in the same run with the same database. The limit`,
    'is `node:http` and `pg` alone, giving as many bytes after three reads, or one read and one durable write. CPU is the server process.',
    '',
    '| Request | requests | answer | CPU each | a second | limit: CPU each | a second | CPU ratio |',
    '| --- | --: | --: | --: | --: | --: | --: | --: |',
    ...rows,
    '',
    '| Page, first visit, gz: what a browser fetches until it is quiet | HTML | CSS | JS | files of JS | JS budget |',
    '| --- | --: | --: | --: | --: | --: |',
    ...weighed,
  ].join('\n')
}

function startLine({ alone, whole }) {
  return `Started again, Bina answers after ${whole.toFixed(1)} s, ${(whole / alone).toFixed(1)} times what its database takes alone (${alone.toFixed(2)} s).`
}

function putIntoReadme(table) {
  const file = join(root, 'README.md')
  const text = readFileSync(file, 'utf8')
  const [before, rest] = text.split(started)
  const after = rest?.split(ended)[1]
  if (after === undefined) return
  writeFileSync(file, `${before}${started}\n${table}\n${ended}${after}`)
}

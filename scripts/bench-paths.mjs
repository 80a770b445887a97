import { randomUUID } from 'node:crypto'
import { createServer } from 'vite'
import { dryRunsOf } from './bench-migration.mjs'
import { root } from './house.mjs'

const growth = [1, 4, 16]

/** What paths cost: their machine, proof and rehearsal as they grow, and what a change of version would mean for everyone on one. */
export async function pathsOf(url) {
  process.env.DATABASE_URL ??= url
  process.env.SESSION_SECRET ??= randomUUID()
  const vite = await createServer({
    ...{ root, configFile: false, appType: 'custom', logLevel: 'error', esbuild: { jsx: 'automatic' } },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    const load = file => vite.ssrLoadModule(`/app/learning/${file}`)
    const growing = await pure(load)
    return { growing, dryRuns: await dryRunsOf(url, file => vite.ssrLoadModule(file), growth) }
  } finally {
    await vite.close()
  }
}

async function pure(load) {
  const [{ compilePath }, { begin, move, walkAfter }, { pathSchema }, { prove }, { rehearse }, assumptions] =
    await Promise.all(
      [
        'machine.ts',
        'move.ts',
        'path.ts',
        'proving/prove.ts',
        'rehearsal/rehearse.ts',
        'rehearsal/assumptions.ts',
      ].map(load),
    )
  const pathOf = units =>
    pathSchema.parse({
      title: 'Jalur',
      steps: [entry, ...Array.from({ length: units }, (_, at) => unit(at))],
    })
  const row = (name, size, measure) => ({ name, at: growth.map(by => [size(by), measure(by)]) })
  const steps = by => `${3 * by * 5 + 1} steps`
  return [
    row('Compiling a path', steps, by => {
      const path = pathOf(3 * by)
      return timeOf(() => compilePath(path), 40)
    }),
    row('One transition', steps, by => {
      const path = pathOf(3 * by)
      const machine = compilePath(path)
      const story = historyOf(3 * by, 40)
      const walks = following(begin(machine), story, (walk, event) => move(machine, walk, event))
      return (
        timeOf(() => {
          for (const [at, event] of story.entries()) move(machine, walks[at], event)
        }, 10) / story.length
      )
    }),
    row('The same by a hand-written `switch`', steps, by => {
      const hand = byHand(3 * by)
      const story = historyOf(3 * by, 40)
      const walks = following(hand.begin, story, hand.move)
      return (
        timeOf(() => {
          for (const [at, event] of story.entries()) hand.move(walks[at], event)
        }, 200) / story.length
      )
    }),
    row(
      'Telling a walk from its first event',
      by => `${Math.round(31.25 * by)} events`,
      by => {
        const machine = compilePath(pathOf(40))
        const story = historyOf(40, Math.round(31.25 * by))
        return timeOf(() => walkAfter(machine, story), 3)
      },
    ),
    row('Proving a path', steps, by => {
      const path = pathOf(3 * by)
      return timeOf(() => {
        if (prove(path).open.length > 0) throw new Error('a path of the bench is not proved')
      }, 2)
    }),
    row(
      'Rehearsing a path of 41 steps',
      by => `${Math.round(62.5 * by)} learners`,
      by => {
        const path = pathOf(8)
        return timeOf(() => rehearse(path, assumptions.usualAssumptions, Math.round(62.5 * by)), 1)
      },
    ),
  ]
}

const of = { workId: '0190a000-0000-7000-8000-000000000001', partId: '0190a000-0000-7000-8000-000000000001' }
const lesson = (id, more) => ({ id, kind: 'lesson', title: id, of, effort: 10, ...more })
const entry = { id: 'mula', kind: 'placement', title: 'mula', of, effort: 5 }
const placed = atLeast => ({ rule: 'score', step: 'mula', atLeast })

/** Five steps: one that can be tested out of, a check with help, and a choice that a rule decides. */
const unit = at => ({
  ...{ id: `bagian-${at}`, kind: 'sequence', title: `Bagian ${at}` },
  nodes: [
    lesson(`a${at}`, { skips: placed(0.9) }),
    { id: `b${at}`, kind: 'check', title: 'Kuis', of, effort: 10, attempts: 3, remedy: [lesson(`c${at}`)] },
    {
      ...{ id: `pilih-${at}`, kind: 'choose', title: 'Pilih', atLeast: 1 },
      nodes: [
        lesson(`d${at}`, { opens: placed(0.5) }),
        lesson(`e${at}`, { opens: { rule: 'not', of: placed(0.5) } }),
      ],
    },
  ],
})

/** What happens on such a path: falling short once in every check. Goes round again when the path is over. */
function historyOf(units, length) {
  const events = [{ type: 'check.graded', step: 'mula', attempt: 'a', score: 0.6, mastery: {} }]
  for (let at = 0; events.length < length; at += 1) {
    const i = at % units
    const graded = (attempt, score) => ({ type: 'check.graded', step: `b${i}`, attempt, score, mastery: {} })
    events.push(
      { type: 'step.started', step: `a${i}`, try: 1 },
      { type: 'step.finished', step: `a${i}` },
      graded(`${at} one`, 0.4),
      { type: 'step.finished', step: `c${i}` },
      graded(`${at} two`, 0.8),
      { type: 'step.finished', step: `d${i}` },
    )
  }
  return events.slice(0, length)
}

/** What someone would write who knew this one path by heart and needed nothing else of it. */
function byHand(units) {
  const order = Array.from({ length: units }, (_, i) => [`a${i}`, `b${i}`, `pilih-${i}`]).flat()
  const settled = walk => {
    let { at } = walk
    const ended = { ...walk.ended }
    for (; at < order.length; at += 1) {
      const id = order[at]
      const i = id.slice(id.search(/\d/))
      const over =
        (id[0] === 'a' && (walk.finished[id] || walk.entry >= 0.9)) ||
        (id[0] === 'b' && Math.max(0, ...Object.values(walk.grades[id] ?? {})) >= 0.7) ||
        (id[0] === 'p' && walk.finished[walk.entry >= 0.5 ? `d${i}` : `e${i}`])
      if (!over) break
      ended[id] = 'passed'
    }
    return { ...walk, at, ended }
  }
  return {
    begin: { at: 0, entry: -1, started: {}, finished: {}, grades: {}, ended: {} },
    move(walk, event) {
      switch (event.type) {
        case 'step.started':
          return settled({ ...walk, started: { ...walk.started, [event.step]: event.try } })
        case 'step.finished':
          return settled({ ...walk, finished: { ...walk.finished, [event.step]: true } })
        case 'check.graded': {
          if (event.step === 'mula') return settled({ ...walk, entry: event.score })
          const own = { ...walk.grades[event.step], [event.attempt]: event.score }
          return settled({ ...walk, grades: { ...walk.grades, [event.step]: own } })
        }
        default:
          return walk
      }
    },
  }
}

/** Where one stands before each event. */
function following(start, story, move) {
  const walks = [start]
  for (const event of story) walks.push(move(walks.at(-1), event))
  return walks
}

/** Microseconds of the processor that one round takes once it is warm, whoever else is at it. */
function timeOf(round, rounds) {
  for (let at = 0; at < Math.ceil(rounds / 4); at += 1) round()
  const from = process.cpuUsage()
  for (let at = 0; at < rounds; at += 1) round()
  const { user, system } = process.cpuUsage(from)
  return (user + system) / rounds
}

export function pathsTable({ growing, dryRuns }) {
  const transition = growing.find(({ name }) => name === 'One transition')
  const hand = growing.find(({ name }) => name.includes('switch'))
  return [
    '| Paths, time of the processor | ×1 | ×4 | ×16 |',
    '| --- | --: | --: | --: |',
    ...growing.map(
      ({ name, at }) => `| ${name} | ${at.map(([size, time]) => `${size}: ${told(time)}`).join(' | ')} |`,
    ),
    `| A transition next to the \`switch\` | ${transition.at.map(([, time], at) => `${(time / hand.at[at][1]).toFixed(0)} times`).join(' | ')} |`,
    `| What a new version means, 50 events a walk | ${dryRuns.map(({ walks, cpu, seconds }) => `${walks.toLocaleString('en')} walks: ${cpu.toFixed(1)} s (${seconds.toFixed(1)} s by the clock)`).join(' | ')} |`,
    `| Its memory more, at most | ${dryRuns.map(({ memory }) => `${(memory / 1e6).toFixed(0)} MB`).join(' | ')} |`,
  ].join('\n')
}

function told(microseconds) {
  if (microseconds < 1000) return `${microseconds.toFixed(microseconds < 10 ? 1 : 0)} µs`
  return microseconds < 1e6
    ? `${(microseconds / 1000).toFixed(1)} ms`
    : `${(microseconds / 1e6).toFixed(2)} s`
}

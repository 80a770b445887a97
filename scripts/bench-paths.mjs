// What paths cost: a rehearsal of a thousand made-up learners, and a change of version for ten thousand people.
import { say } from './house.mjs'

const work = '0190a000-0000-7000-8000-000000000001'
const of = { workId: work, partId: work }

/** Forty steps in eight groups, a check in every fourth place, remedies with the checks. */
function definition(count) {
  const steps = Array.from({ length: count }, (_, i) =>
    i % 4 === 3
      ? {
          ...{ id: `s${i}`, kind: 'check', title: `Kuis ${i}`, of: { ...of, passMark: 0.7 }, effort: 10 },
          remedy: [{ id: `s${i}r`, kind: 'lesson', title: `Bantuan ${i}`, of, effort: 5 }],
        }
      : { id: `s${i}`, kind: 'lesson', title: `Pelajaran ${i}`, of, effort: 10 },
  )
  const groups = Array.from({ length: count / 5 }, (_, g) => ({
    ...{ id: `g${g}`, kind: g % 3 === 1 ? 'all' : 'sequence', title: `Bagian ${g}` },
    nodes: steps.slice(g * 5, g * 5 + 5),
  }))
  return { title: 'Jalur', steps: groups }
}

/** Seconds that a rehearsal takes, by the size of the path. */
export async function rehearsalsOf() {
  const { pathSchema } = await import('../app/learning/path.ts')
  const { rehearse } = await import('../app/learning/rehearsal/rehearse.ts')
  const { usualAssumptions } = await import('../app/learning/rehearsal/assumptions.ts')
  return [10, 40, 160].map(steps => {
    const path = pathSchema.parse(definition(steps))
    const started = performance.now()
    rehearse(path, usualAssumptions)
    return { steps, seconds: (performance.now() - started) / 1000 }
  })
}

/** Seconds that a look at 10,000 open walks of 50 events takes, database and all, and how much memory it adds. */
export async function migrationOf(url, people = 10_000) {
  process.env.DATABASE_URL = url
  const { db } = await import('../db/connection.ts')
  const { makeWalks } = await import('./bench-walks.mjs')
  const { id, remove } = await makeWalks(db, {
    people,
    first: definition(40),
    second: changed(definition(40)),
  })
  const { lookAt } = await import('../app/learning/migrating/looking.server.ts')
  try {
    let most = 0
    const before = process.memoryUsage().rss
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss - before)
    }, 200)
    const started = performance.now()
    await lookAt(db, id)
    clearInterval(watch)
    const seconds = (performance.now() - started) / 1000
    const { seen } = await db
      .selectFrom('pathMove')
      .select(({ fn }) => fn.countAll().as('seen'))
      .where('migrationId', '=', id)
      .executeTakeFirstOrThrow()
    return { people, seen: Number(seen), seconds, megabytes: most / 1024 / 1024 }
  } finally {
    await remove()
    await db.destroy()
  }
}

/** One step gone, one become two, one new. */
function changed(path) {
  const steps = path.steps.map(group => ({
    ...group,
    nodes: group.nodes.flatMap(step =>
      step.id === 's30'
        ? []
        : step.id === 's26'
          ? [
              { ...step, id: 's26a' },
              { ...step, id: 's26b' },
            ]
          : step.id === 's12'
            ? [{ ...step, id: 's12new' }, step]
            : [step],
    ),
  }))
  return { ...path, steps }
}

export const pathsTable = (rehearsals, { people, seconds, megabytes }) =>
  [
    '| A path | takes |',
    '|---|---|',
    ...rehearsals.map(
      ({ steps, seconds: took }) => `| Rehearsal, 1,000 learners, ${steps} steps | ${took.toFixed(2)} s |`,
    ),
    `| A new version looked at for ${people.toLocaleString('en')} people with 50 events each, with the database | ${seconds.toFixed(0)} s, ${Math.round(megabytes)} MB more |`,
  ].join('\n')

if (import.meta.url === `file://${process.argv[1]}`) {
  const rehearsals = await rehearsalsOf()
  say(pathsTable(rehearsals, await migrationOf(process.env.DATABASE_URL, Number(process.argv[2] ?? 10_000))))
}

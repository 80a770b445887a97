import { randomUUID } from 'node:crypto'
import pg from 'pg'

const walkers = 10_000
const eventsEach = 50

/** What a second version would mean for everyone on the first, told from all that happened to them, in PostgreSQL. */
export async function dryRunsOf(url, load, growth) {
  const [
    { db },
    { lookAt },
    { beginMigration, cancelMigration },
    { createPath, publishPath, saveDraft },
    { pathSchema },
    { versionOf },
    { walkAfter },
    { engine },
  ] = await Promise.all(
    [
      '/db/connection.ts',
      '/app/learning/migrating/looking.server.ts',
      '/app/learning/migrating/migrations.server.ts',
      '/app/learning/paths.server.ts',
      '/app/learning/path.ts',
      '/app/learning/versions.server.ts',
      '/app/learning/move.ts',
      '/app/learning/machine.ts',
    ].map(load),
  )
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const now = new Date()
    const { rows } = await client.query(
      `insert into person (id, email, name, created_at) values (gen_random_uuid(), $1, 'Bangku uji', now()) returning id`,
      [`bench-${randomUUID()}@sukamaju.example`],
    )
    const person = { id: rows[0].id, roles: [{ role: 'expert', unitId: null }] }
    const pathId = await createPath(
      db,
      { by: person.id, path: pathSchema.parse({ title: 'Lama', steps: tasks(18) }) },
      now,
    )
    const published = async () => {
      const made = await publishPath(db, { person, pathId }, now)
      if (!made.ok) throw new Error(made.reason)
      return made.versionId
    }
    const from = await published()
    const { machine } = await versionOf(db, from)
    await enrolMany(client, { pathId, versionId: from, walk: { kept: walkAfter(machine, happened), engine } })
    const path = pathSchema.parse({ title: 'Baru', steps: tasks(20).toSpliced(2, 1).toReversed() })
    await saveDraft(db, { person, pathId, revision: 1, path }, now)
    await published()
    const lines = []
    for (const part of growth.map(by => (walkers * by) / 16)) {
      await client.query(
        `update enrolment set withdrawn_at = case when number > $2 then now() end
         from (select id, row_number() over (order by id) as number from enrolment where path_id = $1) numbered
         where numbered.id = enrolment.id`,
        [pathId, part],
      )
      const begun = await beginMigration(db, { person, pathId, from }, now)
      lines.push({ walks: part, ...(await watched(() => lookAt(db, begun.id))) })
      const { rows: seen } = await client.query(
        'select count(*)::int from path_move where migration_id = $1',
        [begun.id],
      )
      if (seen[0].count !== part) throw new Error(`looked at ${seen[0].count} of ${part}`)
      await cancelMigration(db, { person, id: begun.id })
    }
    return lines
  } finally {
    await client.end()
    await db.destroy()
  }
}

const tasks = count =>
  Array.from({ length: count }, (_, at) => ({
    ...{ id: `t${at}`, kind: 'task', title: `Tugas ${at}`, of: { ask: 'Tulis' }, effort: 10 },
  }))

/** What happened to each of them: sixteen tasks begun, handed in and accepted, and one handed in. */
const happened = Array.from({ length: eventsEach }, (_, at) => ({
  type: ['step.started', 'task.submitted', 'task.verified'][at % 3],
  ...{ step: `t${Math.floor(at / 3)}`, try: 1, submission: 'one' },
}))

async function enrolMany(client, { pathId, versionId, walk }) {
  await client.query(
    `with people as (
       insert into person (id, email, name, created_at)
       select gen_random_uuid(), 'bench-' || n || '-' || $1 || '@sukamaju.example', 'Bangku ' || n, now() from generate_series(1, $3::int) n
       returning id)
     insert into enrolment (id, learner_id, path_id, path_version_id, snapshot, engine, last_event, started_at, moved_at, begun)
     select gen_random_uuid(), id, $1::uuid, $2::uuid, $5::jsonb, $6, $4, now(), now(), true from people`,
    [pathId, versionId, walkers, eventsEach, JSON.stringify(walk.kept), walk.engine],
  )
  await client.query(
    `insert into path_event (id, enrolment_id, sequence, kind, body, step_id, once_key, occurred_at, received_at)
     select gen_random_uuid(), enrolment.id, n, event ->> 'type', event - 'type', event ->> 'step', 'bench:' || n, now(), now()
     from enrolment, jsonb_array_elements($2::jsonb) with ordinality as told (event, n) where path_id = $1`,
    [pathId, JSON.stringify(happened)],
  )
  await client.query('analyze enrolment')
  await client.query('analyze path_event')
}

/** Seconds by the clock and of this processor, and how much more memory was held at most than before. */
async function watched(body) {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const [from, cpu] = [performance.now(), process.cpuUsage()]
  await body()
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(watch)
  return { seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6, memory: most - before }
}

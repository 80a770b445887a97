import { execFileSync } from 'node:child_process'
import { root } from './house.mjs'
import { onDatabase } from './open-attempts.mjs'

/** A Thursday morning of work, so that nobody is left out for the hour. */
const at = '2026-11-26T02:00:00Z'
const sizes = [6_250, 25_000, 100_000]

/** What looking at everybody for nudges takes, with so many people who agreed, walk a path and learned on ten days. */
export async function nudgesOf(url) {
  const lines = []
  for (const size of sizes) {
    await onDatabase(url, client => fill(client, size))
    const told = execFileSync(process.execPath, ['scripts/command.mjs', 'nudges:rehearse', '--at', at], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent' },
      encoding: 'utf8',
    })
    const [, people, seconds, memory] = /(\d+) people in ([\d.]+) s, (\d+) MB/.exec(told) ?? []
    lines.push({ people: Number(people), seconds: Number(seconds), memory: Number(memory) })
  }
  return lines
}

export function nudgesTable(lines) {
  const rows = lines.map(({ people, seconds, memory }) => {
    const each = ((seconds * 1e6) / people).toFixed(0)
    return `| ${people.toLocaleString('en')} | ${seconds.toFixed(1)} s | ${each} µs | ${memory} MB |`
  })
  return [
    '| Looking at everyone who agreed, for nudges: people | time | each | memory at most |',
    '| --: | --: | --: | --: |',
    ...rows,
  ].join('\n')
}

/** Adds people until there are `size` of the bench, each with consent, an open walk and ten days of learning. */
async function fill(client, size) {
  await client.query(
    `with version as (
       select version.id, version.path_id, step.step_id from path_version version
       join path_version_step step on step.path_version_id = version.id order by version.id, step.position limit 1
     ), added as (
       insert into person (id, name, email, created_at)
       select gen_random_uuid(), 'Bench ' || n, 'bench-' || n || '@bench.example', timestamptz '2026-01-01'
       from generate_series((select count(*) from person where email like 'bench-%') + 1, $1) n returning id
     ), agreed as (
       insert into consent (id, person_id, purpose, given, answered_at)
       select gen_random_uuid(), id, 'nudges', true, timestamptz '2026-01-02' from added
     ), housed as (
       insert into membership (id, person_id, unit_id, started_on)
       select gen_random_uuid(), id, (select id from unit order by path limit 1), date '2026-01-01' from added
     ), walked as (
       insert into enrolment (id, learner_id, path_id, path_version_id, started_at, moved_at, snapshot, engine, next_step_id, begun)
       select gen_random_uuid(), added.id, version.path_id, version.id, timestamptz '2026-10-01', timestamptz '2026-11-10', '{}', 1,
         version.step_id, true
       from added, version
     )
     insert into activity (id, person_id, kind, occurred_at, received_at, seconds)
     select gen_random_uuid(), id, 'lesson', day, day, 600
     from added, generate_series(timestamptz '2026-09-17 02:00Z', timestamptz '2026-11-19 02:00Z', interval '7 days') day`,
    [size],
  )
  await client.query('analyze')
}

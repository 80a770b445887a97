import { execFileSync, fork } from 'node:child_process'
import { join } from 'node:path'
import { root } from './house.mjs'
import { onDatabase } from './open-attempts.mjs'

/** A Thursday morning of work, so that nobody is left out for the hour. */
const at = '2026-11-26T02:00:00Z'
const sizes = [6_250, 25_000, 100_000]
/** What the process may keep, so that whoever keeps more for more people does not get to the end. */
const heap = 256

/** Hours of a run that sends, one after the other: everybody is there for the first time, and has heard something, and sleeps. */
const hours = [
  ['the first hour', at],
  ['the hour after', '2026-11-26T03:00:00Z'],
  ['an hour of the night', '2026-11-26T15:00:00Z'],
]
const night = '2026-11-26T18:40:00Z'

/** What looking at everybody for nudges takes, and a whole run, with so many people who agreed, walk a path and learned on ten days. */
export async function nudgesOf(url) {
  const lines = []
  for (const size of sizes) {
    await onDatabase(url, client => fill(client, size))
    const told = execFileSync(
      process.execPath,
      [`--max-old-space-size=${heap}`, 'scripts/command.mjs', 'nudges:rehearse', '--at', at],
      { cwd: root, env: { ...process.env, DATABASE_URL: url, LOG_LEVEL: 'silent' }, encoding: 'utf8' },
    )
    const [, people, seconds, memory] = /(\d+) people in ([\d.]+) s, (\d+) MB/.exec(told) ?? []
    const [looked, took, held] = [people, seconds, memory].map(Number)
    lines.push({ what: 'looking', people: looked, said: null, seconds: took, memory: held })
  }
  const { people } = lines.at(-1)
  for (const [what, moment] of hours)
    lines.push({ what: `${what}, sending`, people, ...(await run(url, 'nudging', moment)) })
  lines.push({ what: 'counting for the figures of units', people, ...(await run(url, 'counting', night)) })
  return lines
}

const run = (url, what, moment) =>
  new Promise((resolve, reject) => {
    const child = fork(join(root, 'scripts/bench-nudge-run.mjs'), [what, moment], {
      cwd: root,
      execArgv: [`--max-old-space-size=${heap}`],
      env: { ...process.env, DATABASE_URL: url, SESSION_SECRET: 'x'.repeat(40), LOG_LEVEL: 'silent' },
    })
    child.once('message', resolve)
    child.once('exit', code => reject(new Error(`the run ended with ${code}`)))
  })

export function nudgesTable(lines) {
  const rows = lines.map(({ what, people, said, seconds, memory }) => {
    const each = ((seconds * 1e6) / people).toFixed(0)
    const told = said === null ? '' : said.toLocaleString('en')
    return `| ${what} | ${people.toLocaleString('en')} | ${told} | ${seconds.toFixed(1)} s | ${each} µs | ${memory} MB |`
  })
  return [
    `| A run of nudges, in a heap of ${heap} MB | people who agreed | written to | time | each | memory at most |`,
    '| --- | --: | --: | --: | --: | --: |',
    ...rows,
  ].join('\n')
}

/**
 * Adds people until there are `size` of the bench, over all units: each with consent, an open walk, ten days of learning with
 * ten events and three checks, and five nudges heard; every fifth has a plan, every twentieth is on leave. A third each finds
 * it hard, has no time and sees no use in it; every fiftieth is a mentor of their unit, every hundredth tells a story.
 */
async function fill(client, size) {
  await client.query(
    `with version as (
       select version.id, version.path_id, step.step_id from path_version version
       join path_version_step step on step.path_version_id = version.id order by version.id, step.position limit 1
     ), added as (
       insert into person (id, name, email, created_at)
       select gen_random_uuid(), 'Bench ' || n, 'bench-' || n || '@bench.example', timestamptz '2026-01-01'
       from generate_series((select count(*) from person where email like 'bench-%') + 1, $1) n returning id
     ), house as (
       select array_agg(id order by path) as units from unit
     ), counted as (
       select id, row_number() over () as n from added
     ), agreed as (
       insert into consent (id, person_id, purpose, given, answered_at)
       select gen_random_uuid(), id, 'nudges', true, timestamptz '2026-01-02' from added
     ), housed as (
       insert into membership (id, person_id, unit_id, started_on)
       select gen_random_uuid(), id, units[1 + n % array_length(units, 1)], date '2026-01-01' from counted, house
     ), planned as (
       insert into learning_plan (id, person_id, cue, place, obstacle, instead, made_at)
       select gen_random_uuid(), id, 'assembly', 'desk', 'guests', 'tomorrow', timestamptz '2026-10-05' from counted where n % 5 = 0
     ), away as (
       insert into leave (id, person_id, kind, started_on, ended_on, recorded_at)
       select gen_random_uuid(), id, 'annual', date '2026-11-23', date '2026-11-27', timestamptz '2026-11-01'
       from counted where n % 20 = 0
     ), asked as (
       insert into pulse (id, person_id, easy, able, time, useful, answered_at)
       select gen_random_uuid(), id, case n % 3 when 0 then 2 else 4 end, 4, case n % 3 when 1 then 2 else 4 end,
         case n % 3 when 2 then 2 else 4 end, timestamptz '2026-11-02'
       from counted
     ), mentoring as (
       insert into role_grant (id, person_id, role, unit_id, granted_at)
       select gen_random_uuid(), id, 'mentor', units[1 + n % array_length(units, 1)], timestamptz '2026-01-02'
       from counted, house where n % 50 = 0
     ), telling as (
       insert into story (id, teller_id, words, written_at, approved_at)
       select gen_random_uuid(), id, 'I was afraid of the wrong key; now I try it first.', day, day
       from counted, lateral (select timestamptz '2026-03-01' + n * interval '1 minute') as at (day) where n % 100 = 0
     ), heard as (
       insert into nudge_sent (id, person_id, nudge, period, variant, channels, title, body, action_label, action_href, language,
         subject, reasons, eligible, probability, sent_at, expires_at)
       select gen_random_uuid(), id, nudge, day::text, 'bench', '{today}', 'Bench', '', '', '/', 'id', null, '{}', '{}', 1, day,
         day + interval '3 days'
       from added, unnest(array['own-plan', 'fresh-start', 'step-waiting', 'own-target', 'reserve-used'],
         array[timestamptz '2026-09-07 03:00Z', '2026-09-21 03:00Z', '2026-10-12 03:00Z', '2026-10-26 03:00Z', '2026-11-18 03:00Z'])
         as sent (nudge, day)
     ), tried as (
       insert into attempt (id, person_id, publication_id, part_id, number, sheet, rules, started_at, submitted_at, grade, evidence)
       select gen_random_uuid(), added.id, publication_id, part_id, n, '[]', '{"passMark": 0.6}', timestamptz '2026-11-05',
         timestamptz '2026-11-05 01:00Z', n / 4.0, '[{"of": "a"}, {"of": "b"}]'
       from added, (select publication_id, part_id from publication_part limit 1) part, generate_series(1, 3) n
     ), walked as (
       insert into enrolment (id, learner_id, path_id, path_version_id, started_at, moved_at, snapshot, engine, next_step_id, begun)
       select gen_random_uuid(), added.id, version.path_id, version.id, timestamptz '2026-10-01', timestamptz '2026-11-10', '{}', 1,
         version.step_id, true
       from added, version
       returning id
     ), went as (
       insert into path_event (id, enrolment_id, sequence, kind, step_id, body, once_key, occurred_at, received_at)
       select gen_random_uuid(), walked.id, n, (array['step.started', 'step.finished'])[1 + n % 2], 'step-' || n / 2, '{}', n, day, day
       from walked, generate_series(1, 10) n, lateral (select timestamptz '2026-09-17 02:00Z' + n * interval '6 days') as at (day)
     )
     insert into activity (id, person_id, kind, occurred_at, received_at, seconds)
     select gen_random_uuid(), id, 'lesson', day, day, 600
     from added, generate_series(timestamptz '2026-09-17 02:00Z', timestamptz '2026-11-19 02:00Z', interval '7 days') day`,
    [size],
  )
  await client.query('analyze')
}

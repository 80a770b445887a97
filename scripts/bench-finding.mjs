import { onDatabase } from './open-attempts.mjs'

const works = 200
const passagesEach = 100
const stems = [
  'layan',
  'warga',
  'loket',
  'antre',
  'berkas',
  'izin',
  'data',
  'rapat',
  'jadwal',
  'lapor',
  'tugas',
  'surat',
]

/** What a search asks of the database among 20,000 passages of 200 courses, each with its plan; nothing of it is kept. */
export const findingOf = url =>
  onDatabase(url, async client => {
    await client.query('begin')
    try {
      await fill(client)
      const lines = []
      for (const [name, text, values] of questions) lines.push(await explained(client, name, text, values))
      return lines
    } finally {
      await client.query('rollback')
    }
  })

async function fill(client) {
  await client.query(
    `insert into work (id, kind, title, created_by, created_at, updated_at)
     select gen_random_uuid(), 'course', 'bench ' || n, (select id from person limit 1), now(), now() from generate_series(1, $1) n`,
    [works],
  )
  await client.query(
    `with said as (
       select work.id, n, (select string_agg(($2::text[])[1 + (random() * 11)::int] || case when random() < 0.5 then 'an' else (random() * 3000)::int::text end, ' ')
         from generate_series(1, 40 + 0 * n + 0 * length(work.title))) as text
       from work, generate_series(0, $1 - 1) n where work.title like 'bench %')
     insert into passage (work_id, number, place, text, words)
     select id, n, case when n = 0 then 'title' else 'block' end, text, setweight(passage_words(text), 'D') from said`,
    [passagesEach, stems],
  )
  await client.query(
    `insert into passage_word
     select word, array(select distinct left(word, at) || substr(word, at + 2) from generate_series(0, length(word) - 1) at) || word
     from (select distinct unnest(string_to_array(text, ' ')) as word from passage join work on work.id = work_id where title like 'bench %') words
     on conflict do nothing`,
  )
  await client.query('analyze passage')
  await client.query('analyze passage_word')
}

const rare = `select thing_id, max(ts_rank(words, q)) from passage, asked_word($1) q where words @@ q group by thing_id`

const questions = [
  ['A rare word', rare, ['loket1234']],
  ['A word that most of them hold', rare, ['layanan']],
  [
    'Two words anywhere in a course',
    `select thing_id, max(ts_rank(words, asked_word($1) || asked_word($2))) from passage
     where words @@ (asked_word($1) || asked_word($2)) group by thing_id
     having bool_or(words @@ asked_word($1)) and bool_or(words @@ asked_word($2))`,
    ['berkas77', 'izin120'],
  ],
  [
    'Words one slip away',
    'select word from passage_word where slips && $1::text[]',
    [['lokte1234', 'okte1234', 'lote1234', 'lokt1234', 'loke1234']],
  ],
  ['The most alike word', 'select word from passage_word order by word <-> $1 limit 20', ['lokketx1234']],
]

async function explained(client, name, text, values) {
  const { rows } = await client.query(`explain (analyze, format json) ${text}`, values)
  const [{ Plan: plan, 'Execution Time': milliseconds }] = rows[0]['QUERY PLAN']
  return {
    name,
    milliseconds,
    indexes: [...new Set(nodesOf(plan).flatMap(node => node['Index Name'] ?? []))],
  }
}

const nodesOf = plan => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

export const findingTable = lines =>
  [
    `| Finding, among ${(works * passagesEach).toLocaleString('en')} passages | index (\`explain\`) | time |`,
    '| --- | --- | --: |',
    ...lines.map(
      ({ name, indexes, milliseconds }) =>
        `| ${name} | ${indexes.map(index => `\`${index}\``).join(', ') || 'none'} | ${milliseconds.toFixed(1)} ms |`,
    ),
  ].join('\n')

// `npm run mastery:bench -- DATA.csv`: measures models of mastery on a log of answers (learner, item, skill, correct, time).
// `--made growing|steady|switching --answers 1000000` writes such a log of made-up learners to the standard output instead.
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal, say } from './house.mjs'
import { onNode24 } from './node24.mjs'

const usage = 'npm run mastery:bench -- DATA.csv [--resamples 200] [--seed bina]'

await onNode24(async () => {
  const { parseArgs } = await import('node:util')
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      resamples: { type: 'string', default: '200' },
      seed: { type: 'string', default: 'bina' },
      made: { type: 'string' },
      answers: { type: 'string', default: '100000' },
    },
  })
  if (values.made) return writeMade(values)
  if (positionals.length !== 1) throw new Refusal(`Name one file: ${usage}`)
  await measure(resolve(process.env.INIT_CWD ?? '.', positionals[0]), values)
})

async function measure(file, { resamples, seed }) {
  const { compare } = await import('#app/assessment/mastery/compare.ts')
  const { LogFault } = await import('#app/assessment/mastery/log-lines.ts')
  const { models } = await import('#app/assessment/mastery/models.ts')
  const { reported } = await import('#app/assessment/mastery/report.ts')
  const started = performance.now()
  let log
  try {
    log = await read(file)
  } catch (fault) {
    if (fault instanceof LogFault || fault.code?.startsWith('CSV_') || fault.code === 'ENOENT')
      throw new Refusal(fault.message)
    throw fault
  }
  const reading = seconds(started)
  say(reported(compare(log, models, { seed, resamples: Number(resamples) })))
  const peak = Math.round(process.resourceUsage().maxRSS / 1024)
  say(
    `\n${log.rows.toLocaleString('en')} rows read in ${reading} s, all in ${seconds(started)} s; at most ${peak} MB of memory.`,
  )
}

function seconds(since) {
  return ((performance.now() - since) / 1000).toFixed(1)
}

/** Streams the file into columns; a bad line ends it with its number. */
async function read(file) {
  const { parse } = await import('csv-parse')
  const { logBuilder } = await import('#app/assessment/mastery/log.ts')
  const { answeredOn, columnsOf, LogFault } = await import('#app/assessment/mastery/log-lines.ts')
  const builder = logBuilder()
  let columns
  const records = createReadStream(file).pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true }),
  )
  for await (const { record, info } of records) {
    if (columns) builder.add(answeredOn(record, columns, info.lines))
    else columns = columnsOf(record)
  }
  if (!columns) throw new LogFault(`${file} is empty.`)
  return builder.done()
}

async function writeMade({ made: kind, answers, seed }) {
  const { answersIn, strengthsIn } = await import('#app/assessment/mastery/synthetic.ts')
  const { randomFrom } = await import('#app/assessment/shuffle.ts')
  const { once } = await import('node:events')
  const random = randomFrom(seed)
  const tracing = { known: 0.3, learns: 0.12, forgets: 0.04, guesses: 0.2, slips: 0.1 }
  const each = 100
  const world = {
    learners: Math.ceil(Number(answers) / each),
    skills: 9,
    itemsASkill: 60,
    answers: each,
    kind,
    tracing,
  }
  const strengths = strengthsIn(world, random)
  let lines = 'learner,item,skill,correct,time\n'
  for (const { learner, item, skill, right, day } of answersIn(world, strengths, random)) {
    lines += `${learner},${item},${skill},${right ? 1 : 0},${new Date(1.7e12 + day * 86_400_000).toISOString()}\n`
    if (lines.length < 65_536) continue
    if (!process.stdout.write(lines)) await once(process.stdout, 'drain')
    lines = ''
  }
  process.stdout.write(lines)
}

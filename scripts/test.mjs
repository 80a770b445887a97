// `npm test`: everything that proves Bina, on this machine as it is. `--fast` (npm run check) leaves out server tests, build and journeys.
import { say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const began = Date.now()
  const outcomes = process.argv.includes('--fast') ? await fastPart() : await everything()
  const sum = key => outcomes.reduce((total, outcome) => total + outcome[key], 0)
  say(`\n${Math.round((Date.now() - began) / 1000)} s`)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exit(sum('failed') === 0 ? 0 : 1)
})

async function fastPart() {
  const { runStage } = await import('./stage.mjs')
  const stages = await import('./stages.mjs')
  const { withTestDatabase } = await import('./test-database.mjs')
  return withTestDatabase(url =>
    inLanes(runStage, [[stages.types], [stages.lint, stages.unused, stages.rules(url)]]),
  )
}

async function everything() {
  const isLong = Boolean(process.env.LONG_PROOF)
  const { runStage } = await import('./stage.mjs')
  const stages = await import('./stages.mjs')
  const { ensureSystemPrograms } = await import('./system.mjs')
  const { withTestDatabase, otherServer } = await import('./test-database.mjs')

  const absent = ensureSystemPrograms()
  const other = await otherServer()
  const repeated = other ? [stages.serverTests(other.url, other.version, isLong)] : []
  const outcomes = await inLanes(runStage, [
    [stages.types, stages.unused],
    [stages.lint, stages.build, ...repeated],
  ])
  await withTestDatabase(async url => {
    outcomes.push(await runStage(stages.everyTest(url)), await runStage(stages.drift(url)))
  })
  outcomes.push(await runStage(stages.setUp))
  outcomes.push(absent.includes('chromium') ? { passed: 0, failed: 1 } : await runStage(stages.journeys))
  return outcomes
}

/** Runs lists of stages side by side, each list in its order. */
async function inLanes(runStage, lanes) {
  const results = await Promise.all(
    lanes.map(async stages => {
      const outcomes = []
      for (const stage of stages) outcomes.push(await runStage(stage))
      return outcomes
    }),
  )
  return results.flat()
}

// `npm run prove`: the long proof: all tests, with ten times the random cases a property and five times the kills.
process.env.RUNS ??= '2000'
process.env.KILLS ??= '10'
process.env.STAGE_MINUTES ??= '40'
await import('./test.mjs')

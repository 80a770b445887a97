// `npm run prove`: the long proof: all tests, with ten times the random cases a property and five times the kills,
// and all server tests on a second PostgreSQL where the machine has one.
process.env.LONG_PROOF = '1'
process.env.RUNS ??= '2000'
process.env.KILLS ??= '10'
process.env.STAGE_MINUTES ??= '40'
await import('./test.mjs')

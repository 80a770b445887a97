import fc from 'fast-check'

/** How many random cases a property must bear: 200, or as many as the long proof asks for. */
fc.configureGlobal({ numRuns: Number(process.env.RUNS ?? 200) })

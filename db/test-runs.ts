import fc from 'fast-check'

/**
 * How many random cases a property must bear, and which: the same 200 each time, so that a change is never refused for what
 * was there before it, or as many new ones as the long proof asks for.
 */
const { RUNS } = process.env
fc.configureGlobal(RUNS ? { numRuns: Number(RUNS) } : { numRuns: 200, seed: 2026 })

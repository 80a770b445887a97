// `npm run nudges:simulate`: lives worlds whose truth is known and reads each as the page of an experiment does.
import { say } from './house.mjs'
import { onNode24 } from './node24.mjs'

await onNode24(async () => {
  const { parseArgs } = await import('node:util')
  const { values } = parseArgs({
    options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: 'bina' } },
  })
  const { simulate, told, worlds } = await import('#app/culture/experiments/simulate.ts')
  say(told(worlds.map(world => simulate(world, Number(values.runs), values.seed))))
})

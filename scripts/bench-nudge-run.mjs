// What is done for everybody at a moment, in a process of its own: how many it said something to, how long it took, and its memory.
import { createServer } from 'vite'

const vite = await createServer({
  ...{ configFile: false, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } },
  server: { middlewareMode: true, ws: false, watch: null },
})
const { runNudges } = await vite.ssrLoadModule('/app/culture/nudges.server.ts')
const { countEverybody } = await vite.ssrLoadModule('/app/culture/dashboard/counting.server.ts')
const { db } = await vite.ssrLoadModule('/db/connection.ts')
let memory = 0
const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 50)
const started = performance.now()
const [what, moment] = process.argv.slice(2)
const said =
  what === 'counting'
    ? void (await countEverybody(db, new Date(moment)))
    : await runNudges(db, new Date(moment), Math.random)
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
process.send({ said: said ?? null, seconds, memory: Math.round(memory / 1e6) }, () => process.exit(0))

// One run of the nudges at a moment, in a process of its own: how many it said something to, how long it took, and its memory.
import { createServer } from 'vite'

const vite = await createServer({
  ...{ configFile: false, appType: 'custom', logLevel: 'error', optimizeDeps: { noDiscovery: true } },
  server: { middlewareMode: true, ws: false, watch: null },
})
const { runNudges } = await vite.ssrLoadModule('/app/culture/nudges.server.ts')
const { db } = await vite.ssrLoadModule('/db/connection.ts')
let memory = 0
const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 50)
const started = performance.now()
const said = await runNudges(db, new Date(process.argv[2]), Math.random)
const seconds = (performance.now() - started) / 1000
clearInterval(watch)
process.send({ said, seconds, memory: Math.round(memory / 1e6) }, () => process.exit(0))

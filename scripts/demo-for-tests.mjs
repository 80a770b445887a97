// A Bina for one run of the journeys: the demo, on a new data folder that goes away with it.
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeData } from './account.mjs'
import { root } from './house.mjs'

const folder = mkdtempSync(join(tmpdir(), 'bina-journeys-'))
chmodSync(folder, 0o711)
const { DATABASE_URL, SESSION_SECRET, NODE_ENV, APP_ORIGIN, ...environment } = process.env
const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
  stdio: 'inherit',
  env: { ...environment, BINA_DATA: folder, BINA_ENV: 'test', DEMO: '1' },
})
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => child.kill(signal))
child.on('exit', code => {
  removeData(folder)
  process.exit(code ?? 1)
})

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { Refusal, root, told } from './house.mjs'
import { ensureInstalled, node24, worksAsNode24 } from './install.mjs'
import { whenOrphaned } from './parent.mjs'

/**
 * The beginning of every command: whatever Node runs it, the packages are there and `body` runs on Node 24. On another
 * Node the same command is run again by the right one, and this process only passes on signals and the exit code.
 */
export function onNode24(body) {
  return told(async () => {
    ensureInstalled()
    const bin = join(root, 'node_modules/.bin')
    if (!process.env.PATH?.startsWith(bin)) process.env.PATH = `${bin}${delimiter}${process.env.PATH ?? ''}`
    if (process.versions.node.startsWith('24.')) return body()
    if (!worksAsNode24())
      throw new Refusal(`${node24} does not run here. Bina needs Node 24: please install it and try again.`)
    process.exit(await runAgain())
  })
}

function runAgain() {
  const [, script, ...rest] = process.argv
  const child = spawn(node24, [script, ...rest], {
    stdio: 'inherit',
    env: { ...process.env, BINA_RELAYED: '1' },
  })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  return new Promise(resolve => {
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  })
}

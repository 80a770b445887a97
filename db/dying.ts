import { type ChildProcess, spawn } from 'node:child_process'

/** What a life dies of by itself: one of its questions to the database, asked or not asked any more. */
export interface Death {
  readonly question: number
  readonly isAsked: boolean
}

/** At another question with every life, before it is asked or after. */
export const deathOf = (life: number, questions: number): Death => ({
  question: 1 + ((life * 37) % questions),
  isAsked: life % 4 === 1,
})

const program = ({ question, isAsked }: Death, body: string) => `
  const { default: pg } = await import('pg')
  const { query } = pg.Client.prototype
  let left = ${question}
  pg.Client.prototype.query = function (...asked) {
    left -= 1
    if (left === 0 && ${!isAsked}) process.kill(process.pid, 'SIGKILL')
    const answer = query.apply(this, asked)
    if (left === 0) process.kill(process.pid, 'SIGKILL')
    return answer
  }
  const { createServer } = await import('vite')
  const vite = await createServer({ configFile: false, appType: 'custom', logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null }, optimizeDeps: { noDiscovery: true } })
  const load = path => vite.ssrLoadModule(path)
  const { db } = await load('/db/connection.ts')
  ${body}
  process.exit(0)`

/**
 * A process of its own on the test's database that does `body`, a program to which `db` and `load`, which loads a file of the
 * house, are known; it dies as `death` says, unless that is null. `ended` tells its exit code or what killed it.
 */
export function life(
  body: string,
  death: Death | null,
  env: Readonly<Record<string, string>> = {},
): { readonly process: ChildProcess; readonly ended: Promise<string> } {
  const text = program(death ?? { question: 0, isAsked: false }, body)
  const child = spawn(process.execPath, ['--input-type=module', '--eval', text], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<string>(resolve =>
    child.on('exit', (code, signal) => resolve(signal ?? String(code))),
  )
  return { process: child, ended }
}

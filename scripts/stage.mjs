import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, say } from './house.mjs'

/**
 * Runs one stage of the tests as a process of its own and tells how many tests passed and failed: as its JSON report
 * says where `count` reads one, else the stage itself is one test. What it printed is shown when it ends. A stage that
 * is not done in time is ended with all it started, and has failed.
 */
export async function runStage({ name, command, args, env = () => ({}), count }) {
  const folder = mkdtempSync(join(tmpdir(), 'bina-stage-'))
  const report = join(folder, 'report.json')
  const began = Date.now()
  const { status, output } = await run(command, args(report), {
    ...process.env,
    NO_COLOR: '1',
    ...env(report),
  })
  const { passed, failed } = count ? counted(report, count) : { passed: 0, failed: 0 }
  rmSync(folder, { recursive: true, force: true })
  const outcome = fair({ passed, failed, isCounted: Boolean(count) }, status)
  const seconds = ((Date.now() - began) / 1000).toFixed(1)
  say(`\n── ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  if (outcome.failed > 0) say(output.trimEnd())
  return outcome
}

/** A stage that fails without counting a failed test counts as one, and so does one that found no test at all. */
function fair({ passed, failed, isCounted }, status) {
  if (!isCounted) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const silent = failed === 0 && (status !== 0 || passed === 0)
  return { passed, failed: failed + (silent ? 1 : 0) }
}

function counted(report, count) {
  try {
    return count(readFileSync(report, 'utf8'))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** Vitest's report; a file that could not be loaded has no test and counts as a failed one. */
export function countVitest(text) {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(text)
  const unloaded = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some(({ status }) => status === 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length }
}

export function countPlaywright(text) {
  const { stats, errors } = JSON.parse(text)
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length }
}

/** The closing lines of Node's own runner. */
export function countNode(text) {
  const number = word => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, 'm'))?.[1] ?? 0)
  return { passed: number('pass'), failed: number('fail') + number('cancelled') }
}

/** A stage that takes longer hangs. */
const minutes = Number(process.env.STAGE_MINUTES ?? 30)

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of running) endGroup(child)
    process.exit(1)
  })

/** A stage leads a process group of its own, so that nothing it started outlives it. */
function run(command, args, env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
  running.add(child)
  let output = ''
  const keep = chunk => {
    output += chunk
  }
  child.stdout.setEncoding('utf8').on('data', keep)
  child.stderr.setEncoding('utf8').on('data', keep)
  return new Promise(resolve => {
    const end = status => {
      clearTimeout(limit)
      running.delete(child)
      resolve({ status, output })
    }
    const limit = setTimeout(() => {
      output += `\nNot done after ${minutes} minutes, so it was ended.`
      endGroup(child)
      end(1)
    }, minutes * 60_000)
    child.on('error', error => {
      output += error.message
      end(1)
    })
    child.on('exit', () => endGroup(child))
    child.on('close', end)
  })
}

function endGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The whole group has ended already.
  }
}

import { spawn } from 'node:child_process'

/** How a program ended, with the end of what it said. */
export type Ended =
  | { readonly ok: true; readonly out: string; readonly said: string }
  | {
      readonly ok: false
      readonly why: 'noProgram' | 'noRoom' | 'stuck' | 'killed' | 'stopped' | 'failed'
      readonly said: string
    }

export interface Run {
  readonly program: 'ffmpeg' | 'ffprobe'
  readonly args: readonly string[]
  readonly signal?: AbortSignal
  /** Milliseconds without a word of progress after which it is ended. */
  readonly patience?: number
  /** Hears what it tells on the way. */
  readonly told?: (words: string) => void
}

/** As much of what a program says as is looked at. */
const most = 1024 * 1024

/**
 * A shell between us and the program: it ends the program when our end of the pipe closes, which the system does for us
 * whatever we die of. `nice`, so that whoever waits for a page goes first.
 */
const guard = `exec 3<&0
nice -n 10 "$@" </dev/null 3<&- &
child=$!
{ cat <&3 >/dev/null 2>&1; kill -9 $child; } >/dev/null 2>&1 &
exec 3<&-
wait $child`

/** Runs one of the two programs to its end, and never beyond ours. */
export function runProgram({ program, args, signal, patience = 120_000, told }: Run): Promise<Ended> {
  return new Promise(resolve => {
    if (signal?.aborted) return resolve({ ok: false, why: 'stopped', said: '' })
    const child = spawn('sh', ['-c', guard, 'sh', program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] })
    let why: 'stuck' | 'stopped' | null = null
    let out = ''
    let said = ''
    const end = (reason: 'stuck' | 'stopped') => {
      why ??= reason
      child.stdin.destroy()
    }
    let watch = setTimeout(end, patience, 'stuck')
    const stop = () => end('stopped')
    signal?.addEventListener('abort', stop)
    child.stdin.on('error', () => undefined)
    child.stdout.on('data', (chunk: Buffer) => {
      clearTimeout(watch)
      watch = setTimeout(end, patience, 'stuck')
      const words = chunk.toString()
      out = (out + words).slice(-most)
      told?.(words)
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-64 * 1024)
    })
    const over = (ended: Ended) => {
      clearTimeout(watch)
      signal?.removeEventListener('abort', stop)
      child.stdin.destroy()
      resolve(ended)
    }
    child.on('error', () => over({ ok: false, why: 'noProgram', said: '' }))
    child.on('exit', () => child.stdin.destroy())
    child.on('close', code => {
      if (code === 0 && !why) over({ ok: true, out, said })
      else over({ ok: false, why: why ?? whyOf(code, said), said: said.slice(-2000) })
    })
  })
}

/** What a shell's exit code and the last words tell. */
export function whyOf(code: number | null, said: string): 'noProgram' | 'noRoom' | 'killed' | 'failed' {
  if (code === 127 || code === 126) return 'noProgram'
  if (/No space left on device|File too large|Disk quota exceeded/i.test(said)) return 'noRoom'
  return code === null || code > 128 ? 'killed' : 'failed'
}

let found: Promise<boolean> | undefined

/** Whether this machine has both programs; asked anew while it has not. */
export function hasPrograms(): Promise<boolean> {
  found ??= Promise.all(
    (['ffmpeg', 'ffprobe'] as const).map(program => runProgram({ program, args: ['-version'] })),
  ).then(ended => {
    const both = ended.every(({ ok }) => ok)
    if (!both) found = undefined
    return both
  })
  return found
}

import { whenOrphaned } from './parent.mjs'

const patience = 24_000

/**
 * Collects what has to be undone, newest first, and undoes it once: at a stop signal, when our parent is gone, or when
 * asked. Ends the process within 25 seconds whatever happens.
 */
export function stopper() {
  const undoings = []
  let stopping
  const stop = (code = 0) => {
    stopping ??= undo(undoings).then(clean => process.exit(clean ? code : 1))
    return stopping
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => stop())
  whenOrphaned(() => stop())
  return { stop, undoing: undo => undoings.push(undo) }
}

async function undo(undoings) {
  setTimeout(() => process.exit(1), patience).unref()
  let clean = true
  for (const one of undoings.reverse()) {
    try {
      await one()
    } catch (error) {
      clean = false
      process.stderr.write(`${error.stack}\n`)
    }
  }
  return clean
}

const byCommand = process.env.BINA_RELAYED || process.env.npm_lifecycle_event
const parent = process.ppid

/** The process that waits for this one, when there is one: npm, or the older Node that called this one. */
export const waitingParent = byCommand ? parent : undefined

/** Calls back once when the waiting parent is gone, since nobody can stop us through it any more. */
export function whenOrphaned(callBack) {
  if (!waitingParent) return
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    callBack()
  }, 500)
  watch.unref()
}

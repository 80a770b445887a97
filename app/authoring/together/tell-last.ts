import * as Y from 'yjs'
import type { LastText } from './last-text-store.ts'

/** Milliseconds from one telling to the next while someone writes. */
const pause = 1000

/**
 * Tells the device what it and the server both have: at once when that is so first on a line, then now and then, and when the
 * page is left. `isShared` says whether both have the same at this moment.
 */
export function tellLast(text: Y.Doc, last: LastText, isShared: () => boolean) {
  let isTold = false
  let isChanged = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (moment: Parameters<LastText['keep']>[0]) => {
    clearTimeout(timer)
    timer = undefined
    if (isShared()) last.keep(moment, Y.encodeStateAsUpdate(text))
  }
  return {
    /** A new line is open. */
    begun() {
      isTold = false
    },
    /** Both have the same, perhaps more than before. */
    shared() {
      if (isTold) {
        isChanged = true
        timer ??= setTimeout(() => tell('same'), pause)
      } else {
        isTold = true
        tell('opened')
      }
    },
    /** The page is left, or out of sight. */
    left() {
      if (isTold && isChanged) tell('left')
      isChanged = false
    },
    /** Nothing of it may stay. */
    ended() {
      clearTimeout(timer)
      isTold = false
      last.drop()
    },
  }
}

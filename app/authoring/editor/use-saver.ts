import { useEffect, useMemo, useState } from 'react'
import { newId } from '#app/web/id.ts'
import { createSaver, type Saver, type SaveState } from './saver.ts'
import { sendTo } from './send.ts'
import { deviceShelf } from './shelf.ts'

const calm: SaveState = { where: 'server', trouble: null, other: null }

/** A saver for the time the text is on screen; it keeps the words when the page is left, and tries again once connected. */
export function useSaver(textKey: string, saveUrl: string, revision: number): [Saver, SaveState] {
  const [state, setState] = useState(calm)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision is where this saver begins; it counts on by itself
  const saver = useMemo(
    () =>
      createSaver({
        revision,
        shelf: deviceShelf(textKey),
        send: sendTo(saveUrl),
        newKey: () => newId(),
        now: () => Date.now(),
        // A key that changes nothing to be told draws nothing anew.
        told: next => setState(before => (isSame(before, next) ? before : next)),
      }),
    [textKey, saveUrl],
  )
  useEffect(() => watched(saver), [saver])
  return [saver, state]
}

const isSame = (a: SaveState, b: SaveState) =>
  a.where === b.where && a.trouble === b.trouble && a.other === b.other

function watched(saver: Saver) {
  const leave = () => void saver.leave()
  const again = () => void saver.flush()
  const hidden = () => document.visibilityState === 'hidden' && leave()
  const warn = (event: BeforeUnloadEvent) => saver.state.where === 'nowhere' && event.preventDefault()
  window.addEventListener('pagehide', leave)
  window.addEventListener('online', again)
  window.addEventListener('beforeunload', warn)
  document.addEventListener('visibilitychange', hidden)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('online', again)
    window.removeEventListener('beforeunload', warn)
    document.removeEventListener('visibilitychange', hidden)
    leave()
  }
}

import type { HocuspocusProvider } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { KeptText } from './text-store.ts'

interface Own {
  readonly version: number
  readonly update: Uint8Array
}

/**
 * What was written here and is not kept by the server yet, as it was before others' changes came in on it. A text that has
 * merged forgets what it dropped, and what it forgot nobody can bring back; so these go out first when a line opens.
 */
export function ownWriting(text: Y.Doc) {
  let all: readonly Own[] = []
  return {
    /** Notes how things are, unless nothing was written since. */
    note(version: number, base: Uint8Array | null) {
      if (all.at(-1)?.version === version) return
      const seen = base ? Y.encodeStateVectorFromUpdate(base) : undefined
      all = [...all, { version, update: Y.encodeStateAsUpdate(text, seen) }]
    },
    /** What earlier pages kept on this device. */
    found(version: number, kept: readonly KeptText[]) {
      all = kept.map(({ state, base }) => ({
        version,
        update: base ? Y.diffUpdate(state, Y.encodeStateVectorFromUpdate(base)) : state,
      }))
    },
    /** The server has everything up to this version. */
    kept(version: number) {
      all = all.filter(own => own.version > version)
    },
    get updates(): readonly Uint8Array[] {
      return all.map(({ update }) => update)
    },
  }
}

/** Makes a provider send what is `unsent` before it asks for what others wrote. */
export function sendOwnFirst(provider: HocuspocusProvider, unsent: () => readonly Uint8Array[]) {
  const start = provider.startSync.bind(provider)
  provider.startSync = () => {
    const updates = unsent()
    for (const update of updates) {
      provider.documentUpdateHandler(update, null)
      provider.flushPendingUpdates()
    }
    start()
    // Starting counts anew, and each of these is answered too.
    for (const _ of updates) provider.incrementUnsyncedChanges()
  }
}

import { type IDBPDatabase, openDB } from 'idb'
import * as Y from 'yjs'
import { newId } from '#app/web/id.ts'

/** A text on this device that the server does not have whole. */
export interface KeptText {
  readonly state: Uint8Array
  /** The text as it was when device and server last had the same; null when that was never seen here. */
  readonly base: Uint8Array | null
}

/** What pages that were left had from the server, all together. */
export function knownTo(kept: readonly KeptText[]): Uint8Array | null {
  const bases = kept.flatMap(({ base }) => base ?? [])
  return bases.length > 0 ? Y.mergeUpdates(bases) : null
}

/** Where texts are kept on this device until the server has them. */
export interface TextStore {
  /** What pages kept that were left before the server had it, page by page. */
  read(): Promise<readonly KeptText[]>
  write(kept: KeptText): Promise<void>
  /** Drops what this page wrote, and what it read, unless another page has written it anew since. */
  remove(): Promise<void>
}

interface Entry extends KeptText {
  /** Another with every writing. */
  readonly mark: string
}

let opened: Promise<IDBPDatabase> | null = null

const database = () => {
  opened ??= openDB('bina-texts', 1, { upgrade: made => void made.createObjectStore('text') })
  return opened
}

/**
 * The store of one text in this browser's IndexedDB. `key` names person and text, since devices are shared. Each open page
 * writes under a name of its own, since one may write a text on two of them.
 */
export function deviceTexts(key: string): TextStore {
  const own = `${key}/${newId()}`
  const found = new Map<string, string>()
  return {
    async read() {
      const transaction = (await database()).transaction('text')
      const range = IDBKeyRange.bound(`${key}/`, `${key}/\uffff`)
      const [names, entries] = await Promise.all([
        transaction.store.getAllKeys(range),
        transaction.store.getAll(range) as Promise<Entry[]>,
      ])
      for (const [place, { mark }] of entries.entries()) found.set(String(names[place]), mark)
      return entries
    },
    async write(kept) {
      await (await database()).put('text', { ...kept, mark: newId() } satisfies Entry, own)
    },
    async remove() {
      const transaction = (await database()).transaction('text', 'readwrite')
      for (const [name, mark] of found) {
        const entry = (await transaction.store.get(name)) as Entry | undefined
        if (entry?.mark === mark) await transaction.store.delete(name)
      }
      await transaction.store.delete(own)
      await transaction.done
    },
  }
}

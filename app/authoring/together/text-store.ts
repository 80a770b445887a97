import { type IDBPDatabase, openDB } from 'idb'

/** A text on this device that the server does not have whole. */
export interface KeptText {
  readonly state: Uint8Array
  /** The text as it was when device and server last had the same; null when that was never seen here. */
  readonly base: Uint8Array | null
}

/** Where texts are kept on this device until the server has them. */
export interface TextStore {
  read(): Promise<KeptText | null>
  write(kept: KeptText): Promise<void>
  remove(): Promise<void>
}

let opened: Promise<IDBPDatabase> | null = null

const database = () => {
  opened ??= openDB('bina-texts', 1, { upgrade: made => void made.createObjectStore('text') })
  return opened
}

/** The store of one text in this browser's IndexedDB. `key` names person and text, since devices are shared. */
export const deviceTexts = (key: string): TextStore => ({
  read: async () => ((await (await database()).get('text', key)) as KeptText | undefined) ?? null,
  write: async kept => void (await (await database()).put('text', kept, key)),
  remove: async () => (await database()).delete('text', key),
})

import { type IDBPDatabase, openDB } from 'idb'
import type { DraftShelf, LocalDraft } from './saver.ts'

let opened: Promise<IDBPDatabase> | null = null

const database = () => {
  opened ??= openDB('bina-writing', 1, { upgrade: made => void made.createObjectStore('draft') })
  return opened
}

/** The shelf of one text in this browser's IndexedDB. `key` names person and text, since devices are shared. */
export const deviceShelf = (key: string): DraftShelf => ({
  read: async () => ((await (await database()).get('draft', key)) as LocalDraft | undefined) ?? null,
  write: async draft => void (await (await database()).put('draft', draft, key)),
  remove: async () => (await database()).delete('draft', key),
})

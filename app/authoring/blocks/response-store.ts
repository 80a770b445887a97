import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { newId } from '#app/web/id.ts'

/** What someone gave in a block. */
export interface Response {
  readonly words?: string
  /** The revision the words were written upon. */
  readonly seen?: number
  readonly choices?: readonly string[]
}

interface Kept {
  readonly version: string
  readonly response: Response
}

interface Schema extends DBSchema {
  response: { key: string; value: Kept }
}

let opened: Promise<IDBPDatabase<Schema> | null> | undefined
/** Where the browser has no room to give, the page itself holds what is not sent yet. */
const spare = new Map<string, Kept>()

const database = () => {
  opened ??= openDB<Schema>('bina-responses', 1, {
    upgrade: made => void made.createObjectStore('response'),
  }).catch(() => null)
  return opened
}

/** Keeps what is to be sent from a place, instead of what was kept there before. */
export async function keepResponse(place: string, response: Response): Promise<void> {
  const kept = { version: newId(), response }
  spare.set(place, kept)
  await (await database())?.put('response', kept, place).catch(() => {})
}

export async function keptResponse(place: string): Promise<Kept | undefined> {
  return spare.get(place) ?? (await (await database())?.get('response', place).catch(() => undefined))
}

/** Lets go of what was sent, unless something newer stands there. */
export async function dropResponse(place: string, version: string): Promise<void> {
  if (spare.get(place)?.version === version) spare.delete(place)
  const transaction = (await database())?.transaction('response', 'readwrite')
  if (!transaction) return
  const kept = await transaction.store.get(place)
  if (kept?.version === version) await transaction.store.delete(place)
  await transaction.done
}

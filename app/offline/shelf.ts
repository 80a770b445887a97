import { packShelf } from '#app/web/kept-packs.ts'
import { writingShelf } from '#app/web/kept-writing.ts'

/** Names of what is kept on the device: the app's own files, and five shelves that are the person's. */
export const shelves = {
  files: 'files',
  pages: 'pages',
  data: 'data',
  pictures: 'pictures',
  writing: writingShelf,
  packs: packShelf,
} as const

type Shelf = (typeof shelves)[keyof typeof shelves]

/** How many answers a shelf holds; the oldest leave first. */
const room: Record<Shelf, number> = {
  files: 300,
  pages: 80,
  data: 160,
  pictures: 150,
  writing: 40,
  packs: 600,
}

let departures = 0

/** Counts who left this device: what was asked for before somebody left is not kept after. */
export const departed = () => departures

/**
 * Puts a copy of a sound answer on its shelf, once it has come whole: one that breaks off leaves what was there. Whether it was put.
 */
export async function keep(
  shelf: Shelf,
  key: string,
  answer: Response,
  asked = departures,
): Promise<boolean> {
  if (answer.status !== 200 || answer.redirected || answer.type === 'opaque') return false
  const copy = answer.clone()
  const isWhole = await answer.arrayBuffer().then(
    () => true,
    () => false,
  )
  if (!isWhole || asked !== departures) return false
  const cache = await caches.open(shelf)
  await cache.delete(key)
  await cache.put(key, copy)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - room[shelf])).map(old => cache.delete(old)))
  return true
}

export const kept = async (shelf: Shelf, key: string): Promise<Response | undefined> =>
  (await caches.open(shelf)).match(key)

/** Leaves nothing of the person on the device. The app's own files stay. */
export function forgetPerson() {
  departures += 1
  const { files: _, ...own } = shelves
  return Promise.all(Object.values(own).map(shelf => caches.delete(shelf)))
}

/** Takes the app's files of this version onto the shelf. */
export async function stock(files: readonly string[]) {
  const cache = await caches.open(shelves.files)
  const missing = await Promise.all(files.map(async file => ((await cache.match(file)) ? [] : [file])))
  await cache.addAll(missing.flat())
}

/** Names of what is kept on the device: the app's own files, and three shelves that are the person's. */
export const shelves = { files: 'files', pages: 'pages', data: 'data', pictures: 'pictures' } as const

type Shelf = (typeof shelves)[keyof typeof shelves]

/** How many answers a shelf holds; the oldest leave first. */
const room: Record<Shelf, number> = { files: 300, pages: 80, data: 160, pictures: 150 }

/** Puts a copy of a sound answer on its shelf. */
export async function keep(shelf: Shelf, key: string, answer: Response) {
  if (answer.status !== 200 || answer.redirected || answer.type === 'opaque') return
  const cache = await caches.open(shelf)
  await cache.delete(key)
  await cache.put(key, answer)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, Math.max(0, keys.length - room[shelf])).map(old => cache.delete(old)))
}

export const kept = async (shelf: Shelf, key: string): Promise<Response | undefined> =>
  (await caches.open(shelf)).match(key)

/** Leaves nothing of the person on the device. The app's own files stay. */
export const forgetPerson = () =>
  Promise.all([shelves.pages, shelves.data, shelves.pictures].map(shelf => caches.delete(shelf)))

/** Takes the app's files of this version onto the shelf. */
export async function stock(files: readonly string[]) {
  const cache = await caches.open(shelves.files)
  const missing = await Promise.all(files.map(async file => ((await cache.match(file)) ? [] : [file])))
  await cache.addAll(missing.flat())
}

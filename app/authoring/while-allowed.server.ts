import { Readable } from 'node:stream'
import { now } from '#app/web/clock.server.ts'

/** Milliseconds for which a permission holds while a file is being read. */
const holds = 60_000

/** Ends the reading of a file by who may no longer read it. */
class Withdrawn extends Error {}

/** The same bytes for as long as they may be read: the permission is looked at again with the first of them after each minute. */
export const whileAllowed = (file: Readable, mayRead: () => Promise<boolean>): Readable =>
  Readable.from(allowed(file, mayRead), { objectMode: false })

async function* allowed(file: Readable, mayRead: () => Promise<boolean>) {
  let looked = now().getTime()
  for await (const bytes of file) {
    if (now().getTime() - looked >= holds) {
      if (!(await mayRead())) throw new Withdrawn('it may be read no longer')
      looked = now().getTime()
    }
    yield bytes
  }
}

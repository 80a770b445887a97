import { textAddress, type Written } from '#app/web/kept-writing.ts'
import { filesAmong, isWritten, pageOf } from './errand.ts'
import { departed, keep, kept, shelves, stock } from './shelf.ts'

/** The kept page on which a text is written, whatever else its address says. */
export const writtenPage = async (url: string): Promise<Response | undefined> =>
  isWritten(url) ? kept(shelves.writing, keyOf(url)) : undefined

/** A page that was kept goes with each of its answers: it is renewed, or dropped where it is not theirs any more. */
export async function renewWritten(url: string, answer: Response, asked: number) {
  if (!(await writtenPage(url))) return
  if (isRefusal(answer)) await dropWritten(url)
  else await keep(shelves.writing, keyOf(url), answer, asked)
}

/** Whether the server sends elsewhere whoever asks, or has nothing for them; that it has no time now is none. */
export const isRefusal = ({ type, redirected, status }: Response) =>
  type === 'opaqueredirect' || redirected || [401, 403, 404, 410].includes(status)

/** Nothing of the text on this page stays on its shelf. */
export async function dropWritten(url: string) {
  if (!isWritten(url)) return
  const cache = await caches.open(shelves.writing)
  await cache.delete(keyOf(url), { ignoreSearch: true })
}

/**
 * Keeps a page on which one writes, and beside it the text as server and page last both had it. A text is only kept beside its
 * page, so that a page that stays open after its person has left brings nothing back.
 */
export async function rememberWritten(told: Written, origin: string) {
  if (!isWritten(told.page)) return
  const page = keyOf(told.page)
  if (told.moment === 'ended') return dropWritten(told.page)
  const asked = departed()
  const isKept = (await kept(shelves.writing, page)) !== undefined
  if (told.moment === 'opened' ? !isKept : told.moment === 'left' && isKept) await fetchWhole(page, asked)
  if (await kept(shelves.writing, page))
    await keep(shelves.writing, textAddress(page, told.key), new Response(told.text.slice()), asked)
  await stock(filesAmong(told.files, origin)).catch(() => {})
}

async function fetchWhole(page: string, asked: number) {
  const answer = await fetch(page, { headers: { Accept: 'text/html' } }).catch(() => null)
  if (answer) await keep(shelves.writing, page, answer, asked)
}

const keyOf = (url: string) => pageOf(new URL(url).pathname)

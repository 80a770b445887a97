import { fetchShown } from '#app/authoring/blocks/shown.ts'
import { packKey, packShelf, type Take } from '#app/web/kept-packs.ts'

/** Whether this browser can keep lessons; one without a service worker cannot, nor one that keeps nothing. */
export const canPack = (): boolean =>
  import.meta.env.PROD && 'serviceWorker' in navigator && 'caches' in window

const shelf = () => caches.open(packShelf)

export const isPacked = async (href: string): Promise<boolean> =>
  canPack() && (await (await shelf()).match(packKey(href))) !== undefined

export const arePacked = async (hrefs: readonly string[]): Promise<boolean> =>
  (await Promise.all(hrefs.map(isPacked))).every(Boolean)

/** Takes lessons with their pictures and sounds along, one after the other; false where a lesson or a sound did not come. */
export async function takeAlong(
  hrefs: readonly string[],
  onShare: (share: number) => void,
): Promise<boolean> {
  // What a lesson fetches only where it is looked at.
  await Promise.all([
    fetchShown(),
    import('#app/authoring/blocks/term-word.tsx'),
    import('../asking/under-block.tsx'),
  ])
  // Where the browser may keep it for good, it is not the first to go when room is short.
  await navigator.storage?.persist?.().catch(() => false)
  for (const [at, href] of hrefs.entries()) {
    if (!(await take(href))) return false
    const { files, pictures, sounds } = await needsOf(href)
    await tell({ kind: 'visited', page: null, files })
    for (const picture of pictures) await take(picture)
    for (const sound of sounds) if (!(await take(sound))) return false
    onShare((at + 1) / hrefs.length)
  }
  return true
}

/** Lets go of lessons, and of pictures and sounds that none of those left has. */
export async function letGo(hrefs: readonly string[]): Promise<void> {
  const cache = await shelf()
  const left = async () => {
    const keys = (await cache.keys()).map(({ url }) => new URL(url).pathname)
    const pages = keys.filter(path => !path.startsWith('/media/'))
    const needs = await Promise.all(pages.map(needsOf))
    const needed = needs.flatMap(({ pictures, sounds }) => [...pictures, ...sounds].map(packKey))
    return keys.filter(path => path.startsWith('/media/') && !needed.includes(path))
  }
  for (const href of hrefs) await cache.delete(packKey(href))
  for (const file of await left()) await cache.delete(file)
}

/** What a page that was taken along shows, plays and runs on. */
async function needsOf(href: string) {
  const html = await (await (await shelf()).match(packKey(href)))?.text()
  const page = new DOMParser().parseFromString(html ?? '', 'text/html')
  const all = (selector: string, name: 'src' | 'href') =>
    [...page.querySelectorAll(selector)].map(element => element.getAttribute(name) ?? '')
  const files = [...all('link[href^="/assets/"]', 'href'), ...all('script[src^="/assets/"]', 'src')]
  return {
    files: files.map(file => new URL(file, location.origin).href),
    pictures: [...page.querySelectorAll<HTMLImageElement>('img[src^="/media/"]')].map(pictureOf),
    sounds: all('audio[src^="/media/"]', 'src'),
  }
}

/** The smallest rendering of a picture that fills this screen. */
function pictureOf(image: HTMLImageElement): string {
  const wanted = Math.min(screen.width, 800) * devicePixelRatio
  const renderings = (image.getAttribute('srcset') ?? '')
    .split(',')
    .map(text => text.trim().split(/\s+/))
    .map(([url = '', width = '']) => ({ url, width: Number.parseInt(width, 10) }))
    .filter(({ url, width }) => url.startsWith('/media/') && width > 0)
    .toSorted((a, b) => a.width - b.width)
  const fitting = renderings.find(({ width }) => width >= wanted) ?? renderings.at(-1)
  return fitting?.url ?? image.getAttribute('src') ?? ''
}

async function tell(message: object, ports: Transferable[] = []) {
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(message, ports)
}

/** How long one answer may take on a poor line before it counts as not come, in milliseconds. */
const patience = 120_000

async function take(url: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel()
  const answer = new Promise<boolean>(resolve => {
    port1.onmessage = ({ data }) => resolve(data === true)
    setTimeout(resolve, patience, false)
  })
  await tell({ kind: 'take', url } satisfies Take, [port2])
  const isThere = await answer
  port1.close()
  return isThere
}

import { packKey, type Take } from '#app/web/kept-packs.ts'
import type { Written } from '#app/web/kept-writing.ts'
import {
  errandOf,
  filesAmong,
  isKept,
  isPackable,
  isReopened,
  isThreshold,
  isWritten,
  pageOf,
} from './errand.ts'
import { offlinePage, readPage } from './offline-page.ts'
import { departed, forgetPerson, keep, kept, shelves, stock } from './shelf.ts'
import { stretchOf } from './stretch.ts'
import { ownAddress, readTold } from './told.ts'
import type { Fetching, Open, Visited, Worker } from './worker.ts'
import { dropWritten, isRefusal, rememberWritten, renewWritten, writtenPage } from './written.ts'

/** Filled in when the worker is built. */
declare const __FILES__: readonly { url: string; revision: string | null }[]

const files = __FILES__.map(({ url }) => (url.startsWith('/') ? url : `/${url}`))
/** Files without a digest in their name are fetched anew by every new version of the worker. */
const loose = __FILES__
  .filter(({ revision }) => revision !== null)
  .map(({ url }) => `/${url.replace(/^\//, '')}`)

const worker = self as unknown as Worker
const { origin } = worker.location

worker.addEventListener('install', event => {
  const renew = async () => {
    const cache = await caches.open(shelves.files)
    await Promise.all(loose.map(file => cache.delete(file)))
    await stock(files)
    await worker.skipWaiting()
  }
  event.waitUntil(renew())
})

worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()))

worker.addEventListener('message', event => {
  const told = event.data as Visited | Written | Take | undefined
  if (told?.kind === 'visited') event.waitUntil(remember(told))
  if (told?.kind === 'written') event.waitUntil(rememberWritten(told, origin))
  if (told?.kind === 'take') event.waitUntil(take(told).then(isThere => event.ports[0]?.postMessage(isThere)))
})

worker.addEventListener('fetch', event => {
  const { request } = event
  switch (errandOf(request, origin)) {
    case 'page':
      return event.respondWith(page(event))
    case 'data':
      return event.respondWith(data(event))
    case 'file':
      return event.respondWith(fromShelf(event, shelves.files))
    case 'picture':
      return event.respondWith(fromShelf(event, shelves.pictures))
    case 'sound':
      return event.respondWith(sound(event))
    case 'farewell':
      return event.waitUntil(Promise.all([forgetPerson(), untell()]))
  }
})

worker.addEventListener('push', event => {
  const told = readTold(event.data?.json(), origin)
  const shown = { tag: told?.id, lang: told?.language, icon: '/icon-192.png', data: told?.link }
  if (told) event.waitUntil(worker.registration.showNotification(told.title, shown))
})

worker.addEventListener('notificationclick', event => {
  event.notification.close()
  event.waitUntil(worker.clients.openWindow(ownAddress(event.notification.data, origin)))
})

/** Who signs out is told no more on this device. */
async function untell() {
  const subscription = await worker.registration.pushManager?.getSubscription()
  await subscription?.unsubscribe()
}

/** Milliseconds for which one waits for an answer to what is also kept to be written on. */
const patience = 2500

/** The network's page; without a network the one that was kept, else the page that says so. */
async function page(event: Fetching): Promise<Response> {
  const { url } = event.request
  const asked = departed()
  const asking = fetch(event.request)
  event.waitUntil(asking.then(answer => takeIn(event, answer, asked)).catch(() => {}))
  const written = await writtenPage(url)
  try {
    return await (written ? Promise.race([asking, lateness()]) : asking)
  } catch {
    return written ?? (await kept(shelves.pages, keyOf(url))) ?? (await taken(url)) ?? withoutConnection(url)
  }
}

async function takeIn({ request: { url } }: Fetching, answer: Response, asked: number) {
  if (answer.ok && isThreshold(url)) await forgetPerson()
  else if (isKept(url)) await keep(shelves.pages, keyOf(url), answer.clone(), asked)
  else if (isWritten(url)) await renewWritten(url, answer.clone(), asked)
}

/** Fails once an answer is late. */
const lateness = () =>
  new Promise<never>((_, fail) => setTimeout(() => fail(new Error('no answer')), patience))

/** The network's data; without a network what was kept, else the page is asked to open the whole address. */
async function data(event: Fetching): Promise<Response> {
  const { url } = event.request
  const asking = fetch(event.request)
  asking.catch(() => {})
  try {
    const answer = await ((await writtenPage(url)) ? Promise.race([asking, lateness()]) : asking)
    // A redirect, which comes as 202, is no page yet.
    if (answer.status === 200 && isThreshold(url)) event.waitUntil(forgetPerson())
    else if (isKept(url)) event.waitUntil(keep(shelves.data, url, answer.clone()))
    else if (isRefusal(answer)) event.waitUntil(dropWritten(url))
    return answer
  } catch {
    return (await kept(shelves.data, url)) ?? openWhole(event)
  }
}

async function openWhole({ request, clientId }: Fetching): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url)
  const client = await worker.clients.get(clientId)
  const isVisit = pathname.endsWith('.data') && !searchParams.has('_routes')
  if (!client || !isVisit) return Response.error()
  const query = searchParams.size > 0 ? `?${searchParams}` : ''
  client.postMessage({ kind: 'open', url: pageOf(pathname) + query } satisfies Open)
  return failLater()
}

/** Fails only once the page had time to open another address: a failed script makes it reload the one where it is. */
async function failLater(): Promise<Response> {
  await new Promise(resolve => setTimeout(resolve, 5000))
  return Response.error()
}

/** What never changes under its address: once is enough. */
async function fromShelf(event: Fetching, shelf: 'files' | 'pictures'): Promise<Response> {
  const { url } = event.request
  const found = await kept(shelf, url)
  if (found) return found
  try {
    const answer = await fetch(event.request)
    event.waitUntil(keep(shelf, url, answer.clone()))
    return answer
  } catch {
    return (await taken(url)) ?? (event.request.destination === 'script' ? failLater() : Response.error())
  }
}

/** The stretch of a sound that is asked for: from the device where it was taken along, else from the network. */
async function sound({ request }: Fetching): Promise<Response> {
  const whole = await taken(request.url)
  return whole ? stretchOf(whole, request.headers.get('Range')) : fetch(request)
}

/** Puts on its shelf what its person takes along; whether it is there whole. */
async function take({ url }: Take): Promise<boolean> {
  if (!isPackable(url, origin)) return false
  const asked = departed()
  const answer = await fetch(url, { headers: { Accept: 'text/html,image/*,audio/*' } }).catch(() => null)
  return answer !== null && keep(shelves.packs, packKey(url), answer, asked)
}

const taken = (url: string) => kept(shelves.packs, packKey(url))

/** Takes in what the page had before the worker could see it. */
async function remember({ page, files }: Visited) {
  const asked = departed()
  await stock(filesAmong(files, origin)).catch(() => {})
  if (!page || !isReopened(page)) return
  const answer = await fetch(page, { headers: { Accept: 'text/html' } }).catch(() => null)
  if (answer) await keep(shelves.pages, keyOf(page), answer, asked)
}

/** What pages on a shelf say of themselves, the newest first. */
async function pagesOn(shelf: 'pages' | 'writing' | 'packs') {
  const cache = await caches.open(shelf)
  const keys = (await cache.keys())
    .map(({ url }) => new URL(url))
    .filter(({ search }) => shelf === 'pages' || search === '')
    .filter(({ pathname }) => !pathname.startsWith('/media/'))
  const pages = keys.map(async ({ href, pathname }) => ({
    path: pathname,
    ...readPage((await (await cache.match(href))?.text()) ?? ''),
  }))
  return (await Promise.all(pages)).reverse()
}

async function withoutConnection(url: string): Promise<Response> {
  const newest = (await Promise.all([pagesOn('writing'), pagesOn('pages'), pagesOn('packs')])).flat()
  const looks = newest[0] ?? { language: navigator.language.startsWith('en') ? 'en' : 'id', theme: null }
  const { pathname, search } = new URL(url)
  const styles = files.filter(file => file.endsWith('.css'))
  const offered = newest.filter(({ title }) => title !== '').slice(0, 20)
  return new Response(offlinePage(looks, pathname + search, styles, offered), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  })
}

const keyOf = (url: string) => url.split('#')[0] ?? url

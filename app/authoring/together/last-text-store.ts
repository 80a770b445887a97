import { textAddress, type Written, writingShelf } from '#app/web/kept-writing.ts'

/** A text as this device and the server last both had it, for opening it without a connection. */
export interface LastText {
  read(): Promise<Uint8Array | null>
  /** Both have the same now; the first time once the text is open, and once more when its page is left. */
  keep(moment: 'opened' | 'same' | 'left', text: Uint8Array): void
  /** It may not be written any more. */
  drop(): void
}

/** The last text of the page one is on, which the service worker keeps beside the page, and forgets with its person. */
export function lastTextOf(key: string): LastText {
  const page = window.location.href
  const { pathname } = window.location
  const tell = (told: Written) => {
    const worker = navigator.serviceWorker
    if (worker?.controller) worker.controller.postMessage(told)
    else void worker?.ready.then(({ active }) => active?.postMessage(told))
  }
  return {
    async read() {
      if (!('caches' in window)) return null
      const found = await (await caches.open(writingShelf)).match(textAddress(pathname, key))
      return found ? new Uint8Array(await found.arrayBuffer()) : null
    },
    keep: (moment, text) => tell({ kind: 'written', page, key, moment, text, files: filesHere() }),
    drop: () => tell({ kind: 'written', page, moment: 'ended' }),
  }
}

const filesHere = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => name.startsWith(`${window.location.origin}/assets/`))

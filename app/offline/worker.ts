/** The little of a service worker's world that ours uses; TypeScript's own description cannot stand beside the page's. */
export interface Client {
  readonly url: string
  postMessage(message: unknown): void
}

export interface Extendable {
  waitUntil(work: Promise<unknown>): void
}

export interface Fetching extends Extendable {
  readonly request: Request
  readonly clientId: string
  respondWith(answer: Promise<Response>): void
}

export interface Telling extends Extendable {
  readonly data: unknown
  readonly ports: readonly { postMessage(message: unknown): void }[]
}

export interface Pushed extends Extendable {
  readonly data: { json(): unknown } | null
}

export interface Pressed extends Extendable {
  readonly notification: { readonly data: unknown; close(): void }
}

export interface Worker {
  readonly location: Location
  readonly clients: {
    claim(): Promise<void>
    get(id: string): Promise<Client | undefined>
    openWindow(url: string): Promise<unknown>
  }
  readonly registration: {
    showNotification(title: string, options: object): Promise<void>
    readonly pushManager?: { getSubscription(): Promise<{ unsubscribe(): Promise<boolean> } | null> }
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', act: (event: Extendable) => void): void
  addEventListener(name: 'fetch', act: (event: Fetching) => void): void
  addEventListener(name: 'push', act: (event: Pushed) => void): void
  addEventListener(name: 'notificationclick', act: (event: Pressed) => void): void
  addEventListener(name: 'message', act: (event: Telling) => void): void
}

/** What a page tells the worker when one has come to it. */
export interface Visited {
  readonly kind: 'visited'
  /** To be fetched whole, since one came by a link within the app or before the worker was there. */
  readonly page: string | null
  /** The files that the page already has. */
  readonly files: readonly string[]
}

/** What the worker tells a page whose data cannot be had: open the whole page instead, kept or not. */
export interface Open {
  readonly kind: 'open'
  readonly url: string
}

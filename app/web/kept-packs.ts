/** The cache of what was taken along to be read without a connection: pages of lessons and their pictures. */
export const packShelf = 'packs'

/** What a page asks the service worker to put on that shelf. Answered by `true` through the port once it is there whole. */
export interface Take {
  readonly kind: 'take'
  readonly url: string
}

/** Under what it lies there: an address without what it asks for beyond its place. */
export const packKey = (url: string) => url.split(/[?#]/)[0] ?? url

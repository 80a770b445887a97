/** The cache of pages on which texts are written, each beside the text as the device last saw it. */
export const writingShelf = 'writing'

/** Where a text lies beside its page. `key` names person and text, since devices are shared. */
export const textAddress = (page: string, key: string) => `${page}?of=${encodeURIComponent(key)}`

/**
 * What a page on which one writes tells the service worker: that it may be written, that server and page have the same now,
 * that it is being left, or that it may not be written any more.
 */
export type Written = { readonly kind: 'written'; readonly page: string } & (
  | { readonly moment: 'ended' }
  | {
      readonly moment: 'opened' | 'same' | 'left'
      readonly key: string
      readonly text: Uint8Array
      /** The files that the page has so far. */
      readonly files: readonly string[]
    }
)

import type { HocuspocusProvider } from '@hocuspocus/provider'
import * as Y from 'yjs'
import { textField } from './said.ts'

/**
 * Lets others' changes wait while one's own letters in a field of a block are on their way. A field holds one value, so a change
 * that comes in between would take those letters off the screen until the server has merged the two; it brings what it made of
 * them before it answers, so whoever waits for the answer sees both at once. They come in at a breath of whoever types, longer
 * than a message's way there and back; let in before it, letters would stand twice. `isOnTheWay` tells whether an answer may come.
 */
export function holdBack(provider: HocuspocusProvider, isOnTheWay: () => boolean) {
  const held: MessageEvent[] = []
  const hear = provider.onMessage.bind(provider)
  const release = () =>
    provider.document.transact(() => {
      for (const message of held.splice(0)) hear(message)
    }, provider)
  provider.onMessage = message => {
    if (!isUpdate(provider, message) || (held.length === 0 && !isOnTheWay())) return hear(message)
    held.push(message)
  }
  return {
    isHolding: () => held.length > 0,
    release,
    /** The line is gone; the next one brings what was not heard. */
    drop: () => void held.splice(0),
  }
}

/** A message names its text, and then says with two numbers whether it brings changes as they come. */
function isUpdate({ effectiveName }: HocuspocusProvider, { data }: MessageEvent) {
  const bytes = new Uint8Array(data)
  const at = 1 + effectiveName.length
  return bytes[0] === effectiveName.length && bytes[at] === 0 && bytes[at + 1] === 2
}

/** Tells of every value that is written into an attribute here. */
export function onFieldWritten(text: Y.Doc, isOthers: (origin: unknown) => boolean, written: () => void) {
  text.getXmlFragment(textField).observeDeep((events, { origin }) => {
    if (isOthers(origin)) return
    if (events.some(({ target, keys }) => target instanceof Y.XmlElement && keys.size > 0)) written()
  })
}

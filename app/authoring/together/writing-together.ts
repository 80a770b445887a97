import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { SaveState } from '../editor/saver.ts'
import { commentMessage, type Ending, endings } from './ending.ts'
import { type Meeting, meetingsOf } from './meeting.ts'
import { saidBy, saidByState } from './said.ts'
import type { TextStore } from './text-store.ts'

export interface TogetherState extends Pick<SaveState, 'where' | 'trouble'> {
  /** The text is here: from this device, or from the server. */
  readonly isOpen: boolean
  /** Where one who was away met others; theirs to look at until `reviewed`. */
  readonly meetings: readonly Meeting[]
}

export interface TogetherParts {
  readonly partId: string
  readonly url: string
  readonly store: TextStore
  readonly told: (state: TogetherState) => void
  /** Something was said about the lesson. */
  readonly commented: () => void
  /** Milliseconds of some clock that only goes forward. */
  readonly now: () => number
  /** The class of sockets; the browser's own, if none is named. */
  readonly Socket?: unknown
}

/**
 * Milliseconds: of writing sent in one go, until words are on the device, until a lost line is tried again, and for how long
 * words have not reached the server when their writer counts as away.
 */
const waits = { send: 300, device: 400, retry: 1000, away: 3000 }

/**
 * A text that is written with others: kept on this device within half a second, on the server as soon as it is reached, merged
 * with what others wrote. What the device kept is dropped once the server has it all.
 */
export function writeTogether({ partId, url, store, told, commented, now, Socket }: TogetherParts) {
  const text = new Y.Doc()
  let state: TogetherState = { isOpen: false, where: 'server', trouble: null, meetings: [] }
  let base: Uint8Array | null = null
  /** What was written here while away, as it was before others' changes came in. */
  let away: Uint8Array | null = null
  let cut = false
  let since = Number.NEGATIVE_INFINITY
  let version = 0
  let saved = 0
  let kept = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined

  const tell = (change: Partial<TogetherState>) => {
    const where = saved === version ? 'server' : kept === version ? 'device' : 'nowhere'
    const next = { ...state, where, ...change } as TogetherState
    const same = (Object.keys(next) as (keyof TogetherState)[]).every(key => next[key] === state[key])
    state = next
    if (!same) told(state)
  }

  const keep = async () => {
    clearTimeout(timer)
    timer = undefined
    const keeping = version
    if (keeping === saved) return
    try {
      await store.write({ state: Y.encodeStateAsUpdate(text), base })
      kept = Math.max(kept, keeping)
    } catch {
      // A device that keeps nothing leaves the words where they are: not yet saved.
    }
    if (saved === version) await store.remove().catch(() => undefined)
    tell({})
  }

  /** Everything is there and here: whoever wrote while away sees where they met others. */
  const onAllSaved = () => {
    const met = away && base ? meetingsOf(saidByState(base), saidByState(away), saidBy(text)) : []
    away = null
    cut = false
    saved = version
    base = Y.encodeStateAsUpdate(text)
    tell({ trouble: null, ...(met.length > 0 && { meetings: met }) })
    void store.remove().catch(() => undefined)
  }

  /** Before the others' changes come in, what was written without them is remembered. */
  const onOthersComing = () => {
    if (saved !== version && (cut || now() - since > waits.away)) away ??= Y.encodeStateAsUpdate(text)
  }

  const end = (reason: string) => {
    const ending = endings.find(each => each === reason)
    socket.disconnect()
    if (ending) tell({ trouble: ending })
    else again = setTimeout(() => void socket.connect(), waits.retry)
  }

  const socket = new HocuspocusProviderWebsocket({
    url,
    autoConnect: false,
    delay: waits.retry,
    ...(Socket ? { WebSocketPolyfill: Socket } : {}),
    onStatus({ status }) {
      if (status !== 'disconnected') return
      cut = true
      if (!isEnding(state.trouble)) tell({ trouble: 'unreachable' })
    },
  })
  const provider = new HocuspocusProvider({
    name: partId,
    document: text,
    websocketProvider: socket,
    token: 'session',
    flushDelay: waits.send,
    onStateless: ({ payload }) => payload === commentMessage && commented(),
    onSynced: () => tell({ isOpen: true, trouble: null }),
    onUnsyncedChanges: ({ number }) => number === 0 && provider.synced && onAllSaved(),
    onAuthenticationFailed: ({ reason }) => end(reason),
    // The server ends one text by a message of its own; the line's end is told by `onStatus`.
    onClose: ({ event }) => event.code === 1000 && event.reason !== '' && end(event.reason),
  })

  text.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider || origin === store) return
    if (saved === version) since = now()
    version += 1
    timer ??= setTimeout(() => void keep(), waits.device)
    tell({})
  })

  text.on('beforeTransaction', ({ origin }) => origin === provider && onOthersComing())

  const begin = async () => {
    const found = await store.read().catch(() => null)
    if (found) {
      base = found.base
      Y.applyUpdate(text, found.state, store)
      version = 1
      kept = 1
      cut = true
      tell({ isOpen: true })
    }
    provider.attach()
    void socket.connect()
  }
  void begin()

  return {
    text,
    awareness: provider.awareness,
    get state() {
      return state
    },
    /** To the device at once, and to the server if it can be reached. */
    async flush() {
      provider.flushPendingUpdates()
      await keep()
    },
    /** The device says that it has no line: a socket would only notice after a minute. */
    pause: () => socket.disconnect(),
    /** Tries anew after trouble. */
    retry: () => void socket.connect(),
    reviewed: (id: string) => tell({ meetings: state.meetings.filter(meeting => meeting.id !== id) }),
    async stop() {
      provider.flushPendingUpdates()
      await keep()
      clearTimeout(again)
      provider.destroy()
      socket.destroy()
    },
  }
}

export type WritingTogether = ReturnType<typeof writeTogether>

const isEnding = (trouble: SaveState['trouble']): trouble is Ending =>
  endings.some(ending => ending === trouble)

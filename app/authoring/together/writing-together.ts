import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import type { SaveState } from '../editor/saver.ts'
import { holdBack, onFieldWritten } from './hold-back.ts'
import type { LastText } from './last-text-store.ts'
import { type Meeting, meetingsOf } from './meeting.ts'
import { ownWriting, sendOwnFirst } from './own-first.ts'
import { saidBy, saidByState } from './said.ts'
import { tellLast } from './tell-last.ts'
import { commentMessage, isEnding, keptMessage } from './telling.ts'
import { knownTo, type TextStore } from './text-store.ts'

export interface TogetherState extends Pick<SaveState, 'where' | 'trouble'> {
  /** The text is here: from this device, or from the server. */
  readonly isOpen: boolean
  /** It came from this device, which keeps what is written; the server has not been met since. */
  readonly isApart: boolean
  /** Where one who was away met others; theirs to look at until `reviewed`. */
  readonly meetings: readonly Meeting[]
}

export interface TogetherParts {
  readonly partId: string
  readonly url: string
  readonly store: TextStore
  readonly last: LastText
  readonly told: (state: TogetherState) => void
  /** Something was said about the lesson. */
  readonly commented: () => void
  /** Milliseconds of some clock that only goes forward. */
  readonly now: () => number
  /** The class of sockets; the browser's own, if none is named. */
  readonly Socket?: unknown
}

/**
 * Milliseconds: of writing sent in one go, until words are on the device, until a lost line is tried again, for how long words
 * have not reached the server when their writer counts as away, how long the server has for its first answer, and the pause
 * between two keys in which words are sent that others' words wait for.
 */
const waits = { send: 300, device: 400, retry: 1000, away: 3000, answer: 2500, pause: 100 }

/**
 * A text that is written with others: kept on this device within half a second, on the server as soon as it is reached, merged
 * with what others wrote. What the device kept is dropped once the server has it all.
 */
export function writeTogether({ partId, url, store, last, told, commented, now, Socket }: TogetherParts) {
  const text = new Y.Doc()
  const own = ownWriting(text)
  let state: TogetherState = { isOpen: false, isApart: false, where: 'server', trouble: null, meetings: [] }
  let base: Uint8Array | null = null
  /** What this page says, just before others' changes come in. */
  let mine: DocNode | null = null
  const met = new Map<string, Meeting>()
  let isWanted = true
  let cut = false
  let since = Number.NEGATIVE_INFINITY
  let [version, saved, kept] = [0, 0, 0]
  /** The version that last wrote into a field of a block. */
  let fielded = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let asking: ReturnType<typeof setTimeout> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  let pausing: ReturnType<typeof setTimeout> | undefined
  /** Counts the lines that were opened. */
  let line = 0
  let asked = { line: 0, version: 0, at: 0 }

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
    if (keeping === saved || keeping === kept) return
    try {
      await store.write({ state: Y.encodeStateAsUpdate(text), base })
      kept = Math.max(kept, keeping)
    } catch {
      // A device that keeps nothing leaves the words where they are: not yet saved.
      tell({ isApart: false })
    }
    if (saved === version) await store.remove().catch(() => undefined)
    tell({})
  }

  /**
   * Asks whether all that was written so far is kept. The server hears what one line brings in its order, so its answer means
   * that everything sent before is in the database; an answer that belongs to an earlier line means nothing.
   */
  const ask = () => {
    clearTimeout(asking)
    asking = undefined
    provider.flushPendingUpdates()
    if (!provider.synced || saved === version) return
    asked = { line, version, at: now() }
    provider.sendStateless(`${keptMessage} ${line} ${version}`)
  }

  const onKept = (about: string) => {
    if (about !== `${asked.line} ${asked.version}` || asked.line !== line) return
    saved = asked.version
    since = asked.at
    own.kept(saved)
    if (fielded <= saved) others.release()
    if (saved === version) onAllSaved()
    else tell({})
  }

  /** Everything is there and here: whoever wrote while away sees where they met others. */
  const onAllSaved = () => {
    cut = false
    own.kept(version)
    base = Y.encodeStateAsUpdate(text)
    both.shared()
    tell({ trouble: null, ...(met.size > 0 && { meetings: [...met.values()] }) })
    met.clear()
    void store.remove().catch(() => undefined)
  }

  /** A new line is open, and both have told each other what they had. */
  const onSynced = () => {
    line += 1
    both.begun()
    if (saved === version) onAllSaved()
    else ask()
    clearTimeout(waiting)
    tell({ isOpen: true, isApart: false, trouble: null })
  }

  /** Without an answer the text opens as this device last had it; what comes later merges with what is written meanwhile. */
  const openApart = async () => {
    clearTimeout(waiting)
    if (line > 0 || isEnding(state.trouble)) return
    const found = state.isOpen ? null : await last.read().catch(() => null)
    if (line > 0 || isEnding(state.trouble)) return
    if (found && !state.isOpen) {
      base = found
      cut = true
      Y.applyUpdate(text, found, provider)
    }
    if (found || state.isOpen) tell({ isOpen: true, isApart: true, trouble: 'unreachable' })
  }

  /** Where others' changes come in on what one wrote while away. One's own, told back by the server, change nothing. */
  const onOthersComing = ({ origin }: Y.Transaction) => {
    if (origin !== provider || saved === version) return
    own.note(version, base)
    if (base && (cut || now() - since > waits.away)) mine = saidBy(text)
  }
  const onOthersCame = ({ changed }: Y.Transaction) => {
    if (mine && base && changed.size > 0)
      for (const meeting of meetingsOf(saidByState(base), mine, saidBy(text)))
        met.set(meeting.id, { ...meeting, mine: met.get(meeting.id)?.mine ?? meeting.mine })
    mine = null
  }

  const end = (reason: string) => {
    socket.disconnect()
    if (!isEnding(reason)) return reconnect()
    isWanted = false
    if (reason !== 'refused') both.ended()
    tell({ trouble: reason })
  }

  const reconnect = () => {
    clearTimeout(again)
    again = setTimeout(() => isWanted && void socket.connect(), waits.retry)
  }

  const socket = new HocuspocusProviderWebsocket({
    url,
    autoConnect: false,
    delay: waits.retry,
    ...(Socket ? { WebSocketPolyfill: Socket } : {}),
    onStatus({ status }) {
      if (status !== 'disconnected') return
      cut = true
      others.drop()
      if (!isEnding(state.trouble)) tell({ trouble: 'unreachable' })
      void openApart()
      // Asked to close and to open again at once, the socket only closes.
      if (isWanted && !socket.shouldConnect) reconnect()
    },
  })
  const provider = new HocuspocusProvider({
    name: partId,
    document: text,
    websocketProvider: socket,
    token: 'session',
    flushDelay: waits.send,
    onStateless({ payload }) {
      if (payload === commentMessage) commented()
      else if (payload.startsWith(keptMessage)) onKept(payload.slice(keptMessage.length + 1))
    },
    onSynced,
    onAuthenticationFailed: ({ reason }) => end(reason),
    // The server ends one text by a message of its own; the line's end is told by `onStatus`.
    onClose: ({ event }) => event.code === 1000 && event.reason !== '' && end(event.reason),
  })

  sendOwnFirst(provider, () => {
    if (saved !== version) own.note(version, base)
    return own.updates
  })

  const others = holdBack(provider, () => provider.synced && !cut && fielded > saved)
  const both = tellLast(text, last, () => provider.synced && saved === version)

  text.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === provider) {
      if (provider.synced && saved === version) both.shared()
      return
    }
    if (saved === version) since = now()
    version += 1
    timer ??= setTimeout(() => void keep(), waits.device)
    asking ??= setTimeout(ask, waits.send)
    clearTimeout(pausing)
    if (others.isHolding()) pausing = setTimeout(ask, waits.pause)
    tell({})
  })
  onFieldWritten(
    text,
    origin => origin === provider,
    () => {
      fielded = version + 1
    },
  )

  text.on('beforeTransaction', onOthersComing)
  text.on('afterTransaction', onOthersCame)

  const begin = async () => {
    const found = await store.read().catch(() => [])
    if (found.length > 0) {
      base = knownTo(found)
      for (const each of found) Y.applyUpdate(text, each.state, provider)
      version = 1
      kept = 1
      cut = true
      own.found(version, found)
      tell({ isOpen: true })
    }
    provider.attach()
    if (!isWanted) return openApart()
    waiting = setTimeout(() => void openApart(), waits.answer)
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
      ask()
      both.left()
      await keep()
    },
    /** The device says that it has no line: a socket would only notice after a minute. */
    pause() {
      isWanted = false
      socket.disconnect()
    },
    /** Tries anew after trouble. */
    retry() {
      isWanted = true
      void socket.connect()
    },
    reviewed: (id: string) => tell({ meetings: state.meetings.filter(meeting => meeting.id !== id) }),
    async stop() {
      isWanted = false
      provider.flushPendingUpdates()
      await keep()
      both.left()
      clearTimeout(again)
      clearTimeout(asking)
      clearTimeout(waiting)
      clearTimeout(pausing)
      others.drop()
      provider.destroy()
      socket.destroy()
    },
  }
}

export type WritingTogether = ReturnType<typeof writeTogether>

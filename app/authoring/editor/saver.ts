import { sameJson } from '#app/web/same.ts'
import type { DocNode } from '../blocks/block.ts'

/** A text kept on this device, with the revision it was written on. */
export interface LocalDraft {
  readonly body: DocNode
  readonly revision: number
  /** Milliseconds since 1970, by this device. */
  readonly at: number
}

/** Where drafts are kept on this device. */
export interface DraftShelf {
  read(): Promise<LocalDraft | null>
  write(draft: LocalDraft): Promise<void>
  remove(): Promise<void>
}

export interface OtherText {
  readonly body: DocNode
  readonly revision: number
  /** Null for the same person, on another page. */
  readonly by: string | null
  readonly at: string
}

export type Answer =
  | { readonly kind: 'saved'; readonly revision: number }
  | ({ readonly kind: 'stale' } & OtherText)
  | { readonly kind: 'refused' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreachable' }

export interface Sending {
  readonly body: DocNode
  readonly revision: number
  readonly key: string
}

export type Send = (sending: Sending, leaving: boolean) => Promise<Answer>

/** Where the newest words are. */
export type SavedWhere = 'server' | 'device' | 'nowhere'

export type Trouble = Exclude<Answer['kind'], 'saved' | 'stale'>

export interface SaveState {
  readonly where: SavedWhere
  readonly trouble: Trouble | null
  /** Someone else saved meanwhile; nothing is sent until the author has chosen. */
  readonly other: OtherText | null
}

export interface SaverParts {
  readonly revision: number
  readonly shelf: DraftShelf
  readonly send: Send
  readonly newKey: () => string
  readonly now: () => number
  readonly told: (state: SaveState) => void
  /** Milliseconds: to the device, to the server after the last key, to the server at the latest, between tries. */
  readonly waits?: { device: number; pause: number; latest: number; retry: number }
}

const usual = { device: 400, pause: 1500, latest: 10_000, retry: 3000 }
const longestRetry = 60_000

/**
 * Keeps what is being written: on this device within a second, on the server soon after. Sends one text at a time, tries again
 * while the server cannot be reached, and stops when someone else has saved, until told which text goes on.
 */
export function createSaver({ revision: first, shelf, send, newKey, now, told, waits = usual }: SaverParts) {
  let revision = first
  let state: SaveState = { where: 'server', trouble: null, other: null }
  let read: (() => DocNode) | null = null
  let version = 0
  let kept = 0
  let saved = 0
  let sending: Promise<void> | null = null
  let attempt: (Sending & { version: number }) | null = null
  /** Texts sent whose answer never came: the server may have them. */
  let unsure: DocNode[] = []
  let stored: DocNode | null = null
  let failures = 0
  let since = 0
  let deviceTimer: ReturnType<typeof setTimeout> | undefined
  let serverTimer: ReturnType<typeof setTimeout> | undefined

  const tell = (change: Partial<SaveState>) => {
    const where = saved === version ? 'server' : kept === version ? 'device' : 'nowhere'
    state = { ...state, where, ...change }
    told(state)
  }

  const keep = async () => {
    clearTimeout(deviceTimer)
    deviceTimer = undefined
    const keeping = version
    if (!read || keeping === saved) return
    try {
      await shelf.write({ body: read(), revision, at: now() })
      kept = Math.max(kept, keeping)
    } catch {
      // A device that keeps nothing leaves the words where they are: not yet saved.
    }
    tell({})
  }

  const deliver = async (leaving: boolean) => {
    if (!read || state.other || saved === version) return
    // The same text tried again carries the same key, so that it counts once.
    if (attempt?.version !== version || attempt.revision !== revision)
      attempt = { body: read(), revision, key: newKey(), version }
    const trying = attempt
    const answer = await send(trying, leaving)
    if (answer.kind === 'saved') await onSaved(trying, answer.revision)
    else if (answer.kind === 'stale') await onStale(answer, leaving)
    else onTrouble(answer.kind, trying.body)
  }

  /** What the server has may be an earlier text of this very page; then writing simply goes on from there. */
  const onStale = async (other: OtherText, leaving: boolean) => {
    const own = unsure.some(body => sameJson(body, other.body))
    unsure = []
    if (!own) return tell({ other, trouble: null })
    revision = other.revision
    stored = other.body
    await deliver(leaving)
  }

  const onSaved = async ({ version: which, body }: Sending & { version: number }, next: number) => {
    revision = next
    saved = which
    stored = body
    failures = 0
    attempt = null
    unsure = []
    if (saved === version) await shelf.remove().catch(() => undefined)
    else await keep()
    tell({ trouble: null })
    if (saved !== version) plan(waits.pause)
  }

  const onTrouble = (trouble: Trouble, body: DocNode) => {
    failures += 1
    if (trouble === 'unreachable' && unsure.at(-1) !== body) unsure.push(body)
    tell({ trouble })
    if (trouble === 'unreachable') plan(Math.min(longestRetry, waits.retry * 2 ** (failures - 1)))
  }

  const plan = (wait: number) => {
    clearTimeout(serverTimer)
    serverTimer = setTimeout(() => void flush(), wait)
  }

  /** Sends what is there now; while one text is under way, the next waits for it. */
  const flush = async (leaving = false): Promise<void> => {
    clearTimeout(serverTimer)
    since = 0
    if (sending) {
      await sending
      if (!leaving) return
    }
    sending = deliver(leaving).finally(() => {
      sending = null
    })
    await sending
  }

  return {
    get state() {
      return state
    },
    get revision() {
      return revision
    },
    /** What the server had last, as far as is known here; null while that is still what it was opened with. */
    get stored() {
      return stored
    },
    /** Words have changed; `body` is read when they are kept or sent. */
    changed(body: () => DocNode) {
      read = body
      version += 1
      since ||= now()
      deviceTimer ??= setTimeout(() => void keep(), waits.device)
      if (!state.other) plan(Math.max(0, Math.min(waits.pause, since + waits.latest - now())))
      tell(state.trouble === 'unreachable' ? {} : { trouble: null })
    },
    flush,
    /** The page is being left: to the device at once, to the server if it can still be reached. */
    async leave() {
      await Promise.all([keep(), flush(true)])
    },
    /** Goes on after someone else's text was shown: from its revision, with this text. */
    async settle(on: number, body: () => DocNode) {
      revision = on
      stored = state.other?.body ?? stored
      read = body
      version += 1
      tell({ other: null })
      await keep()
      await flush()
    },
    /** Goes on with the other's text as it is; this device's draft is done with. */
    async yield(on: number) {
      revision = on
      stored = state.other?.body ?? stored
      saved = version
      attempt = null
      await shelf.remove().catch(() => undefined)
      tell({ other: null, trouble: null })
    },
    stop() {
      clearTimeout(deviceTimer)
      clearTimeout(serverTimer)
    },
  }
}

export type Saver = ReturnType<typeof createSaver>

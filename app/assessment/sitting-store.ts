import { type Answer, answersOf } from './answer.ts'
import { type Manifest, manifestOf } from './manifest.ts'

export interface KeptAnswer extends Answer {
  /** The server has said that it holds it. */
  readonly sent: boolean
}

export type NewAnswer = Pick<Answer, 'questionId' | 'value' | 'answeredAt'>

/** What a browser keeps of one attempt, for all its tabs. */
export interface Keep {
  /** Whether it survives the closing of the page. */
  readonly lasting: boolean
  /** Appends under this browser's name with its next sequence; of two tabs both are kept. */
  append(answer: NewAnswer): Promise<Answer>
  all(): Promise<KeptAnswer[]>
  mark(answers: readonly Answer[], sent: boolean): Promise<void>
  /** Begins again under a new name, with these answers. */
  renew(answers: readonly NewAnswer[]): Promise<void>
  /** Everything of this attempt, once the server has graded it. */
  forget(): Promise<void>
  /** Calls back when another tab has written; returns how to stop. */
  watch(told: () => void): () => void
}

export type Trouble = 'offline' | 'signedOut'
export type Sent = 'held' | 'closed' | Trouble
export type HandedIn =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'answersMissing'; readonly missing: readonly number[] }
  | { readonly ok: false; readonly reason: 'answersDiffer' | Trouble }

/** The way to the server. */
export interface Line {
  send(answers: readonly Answer[]): Promise<Sent>
  submit(manifest: Manifest): Promise<HandedIn>
}

/** Where the latest answer is safe: on the server, on this device, or nowhere yet. */
export type Saved = 'server' | 'device' | 'nowhere'

export interface SittingState {
  readonly answers: ReadonlyMap<string, unknown>
  readonly saved: Saved
  readonly trouble: Trouble | null
  /** The server takes no more answers: handed in elsewhere, or time is over. */
  readonly closed: boolean
  /** By question: grows when an answer changed elsewhere than in this tab. */
  readonly revisions: ReadonlyMap<string, number>
}

export interface SittingStore {
  state(): SittingState
  subscribe(listener: () => void): () => void
  /** Keeps an answer on this device, then sends it. While `typing` it waits half a second for the next key. */
  record(questionId: string, value: unknown, typing?: boolean): Promise<void>
  /** Keeps at once what is being typed. */
  settle(): Promise<void>
  /** Sends what the server has not yet said it holds. */
  flush(): Promise<void>
  submit(): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: Trouble | 'refused' }>
  close(): void
}

interface Opening {
  readonly keep: Keep
  readonly line: Line
  /** What the server held when the page was made. */
  readonly held: readonly Answer[]
  /** The instant by the server's clock, as ISO text. */
  readonly clock: () => string
}

/** Answered here, and not yet kept; with a timer while more keystrokes may follow. */
interface Pending {
  readonly value: unknown
  timer?: ReturnType<typeof setTimeout>
}

const typingPause = 500
const batch = 200

/** Opens an attempt in a tab: local first, so that a reload, a crash or a lost connection costs nothing. */
export async function openSitting({ keep, line, held, clock }: Opening): Promise<SittingStore> {
  const listeners = new Set<() => void>()
  const pending = new Map<string, Pending>()
  let flushing: Promise<void> | null = null
  let again = false
  let state: SittingState = {
    answers: answersOf(held),
    saved: 'server',
    trouble: null,
    closed: false,
    revisions: new Map(),
  }

  const publish = (change: Partial<SittingState>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const savedNow = (kept: readonly KeptAnswer[]): Saved => {
    if (pending.size > 0) return 'nowhere'
    if (kept.every(({ sent }) => sent)) return 'server'
    return keep.lasting ? 'device' : 'nowhere'
  }

  /** Reads what is kept, by this tab or another; what is not yet kept stays as it is here. */
  async function refresh() {
    const kept = await keep.all()
    const answers = answersOf(union(held, kept))
    for (const [id, { value }] of pending) answers.set(id, value)
    publish({ answers, revisions: raised(state, answers), saved: savedNow(kept) })
  }

  async function write(questionId: string, one: Pending) {
    clearTimeout(one.timer)
    await keep.append({ questionId, value: keepable(one.value), answeredAt: clock() })
    if (pending.get(questionId) === one) pending.delete(questionId)
    await refresh()
    void flush()
  }

  async function record(questionId: string, value: unknown, typing = false) {
    clearTimeout(pending.get(questionId)?.timer)
    const one: Pending = { value }
    pending.set(questionId, one)
    publish({ answers: new Map(state.answers).set(questionId, value), saved: 'nowhere' })
    if (!typing) return write(questionId, one)
    one.timer = setTimeout(() => void write(questionId, one), typingPause)
  }

  async function settle() {
    const typing = [...pending].filter(([, { timer }]) => timer !== undefined)
    for (const [, one] of typing) clearTimeout(one.timer)
    await Promise.all(typing.map(([questionId, one]) => write(questionId, one)))
  }

  function flush(): Promise<void> {
    again = true
    flushing ??= send().finally(() => {
      flushing = null
    })
    return flushing
  }

  async function send() {
    while (again) {
      again = false
      for (;;) {
        const waiting = (await keep.all()).filter(({ sent }) => !sent).slice(0, batch)
        if (waiting.length === 0) break
        const sent = await line.send(waiting.map(bare))
        if (sent === 'offline' || sent === 'signedOut') return publish({ trouble: sent })
        await keep.mark(waiting, true)
        if (sent === 'closed') publish({ closed: true })
      }
    }
    publish({ trouble: null, saved: savedNow(await keep.all()) })
  }

  async function submit() {
    await settle()
    for (let round = 0; round < 3; round += 1) {
      await flush()
      if (state.trouble) return { ok: false, reason: state.trouble } as const
      const kept = await keep.all()
      const answer = await line.submit(manifestOf(kept[0]?.device ?? 'none', kept))
      if (answer.ok) {
        await keep.forget()
        return answer
      }
      if (answer.reason === 'answersMissing') {
        const missing = new Set(answer.missing)
        await keep.mark(
          kept.filter(({ sequence }) => missing.has(sequence)),
          false,
        )
      } else if (answer.reason === 'answersDiffer') {
        await keep.renew(current(kept, clock()))
      } else return { ok: false, reason: answer.reason } as const
    }
    return { ok: false, reason: 'refused' } as const
  }

  const unwatch = keep.watch(() => void refresh())
  await refresh()
  void flush()

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record,
    settle,
    flush,
    submit,
    close() {
      unwatch()
      void settle()
    },
  }
}

const bare = ({ device, sequence, questionId, value, answeredAt }: Answer): Answer => ({
  device,
  sequence,
  questionId,
  value,
  answeredAt,
})

/** Both logs as one; where both have an answer, the server's word on its time counts. */
function union(held: readonly Answer[], kept: readonly Answer[]): Answer[] {
  const known = new Set(held.map(({ device, sequence }) => `${device} ${sequence}`))
  return [...held, ...kept.filter(({ device, sequence }) => !known.has(`${device} ${sequence}`))]
}

/** The last entry of every question, as if answered again now. */
function current(kept: readonly Answer[], answeredAt: string): NewAnswer[] {
  const answers = answersOf(kept)
  const ids = [...new Set(kept.map(({ questionId }) => questionId))]
  return ids.map(questionId => ({ questionId, value: answers.get(questionId) ?? null, answeredAt }))
}

/** Revisions after a change from elsewhere: what was answered here is in `before` already. */
function raised(
  { answers: before, revisions }: SittingState,
  after: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, number> {
  const next = new Map(revisions)
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    if (JSON.stringify(before.get(id) ?? null) === JSON.stringify(after.get(id) ?? null)) continue
    next.set(id, (next.get(id) ?? 0) + 1)
  }
  return next
}

/** Without halves of a surrogate pair and zero characters, which no database keeps. */
const keepable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '').replaceAll('\0', '') : value

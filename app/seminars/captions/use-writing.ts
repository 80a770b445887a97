import { useEffect, useRef, useState } from 'react'
import type { SavedWhere, Trouble } from '#app/authoring/editor/saver.ts'
import { keepChanges, keptChanges } from './captions-store.ts'
import type { Conflict } from './changes.ts'
import type { KeptCue } from './cues.ts'
import { type Answer, sendChanges } from './send.ts'
import {
  acknowledged,
  arrived,
  begun,
  edited,
  settled,
  stepBack,
  stepForth,
  unsent,
  type Writing,
} from './writing.ts'

export interface WritingPlace {
  readonly cues: readonly KeptCue[]
  readonly revision: number
  readonly saveUrl: string
  /** Names person and text, since a device may be shared. */
  readonly textKey: string
}

export interface Written {
  readonly writing: Writing
  readonly revision: number
  readonly where: SavedWhere
  readonly trouble: Trouble | null
  readonly edit: (next: readonly KeptCue[], during?: string | null) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly settle: (conflict: Conflict, mine: boolean) => void
  readonly save: () => void
}

/** Milliseconds: after the last key, and between tries. */
const pause = 800
const again = 5000

/** Captions while they are written: kept on this device at once, then on the server, and never over someone else's words. */
export function useWriting({ cues, revision: first, saveUrl, textKey }: WritingPlace): Written {
  const [writing, setWriting] = useState(() => begun(cues))
  const [revision, setRevision] = useState(first)
  const [where, setWhere] = useState<SavedWhere>('server')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const now = useRef({ writing, revision: first, isSending: false, timer: 0 })

  const put = (next: Writing) => {
    now.current.writing = next
    setWriting(next)
    const changes = unsent(next)
    const isKept = keepChanges(textKey, { changes, conflicts: next.conflicts })
    setWhere(changes.length === 0 ? 'server' : isKept ? 'device' : 'nowhere')
    return changes
  }
  const wait = (milliseconds: number) => {
    window.clearTimeout(now.current.timer)
    now.current.timer = window.setTimeout(() => void save(), milliseconds)
  }
  const change = (next: Writing) => {
    if (next !== now.current.writing && put(next).length > 0) wait(pause)
  }

  async function save(leaving = false) {
    const changes = unsent(now.current.writing)
    if (changes.length === 0 || (now.current.isSending && !leaving)) return
    now.current.isSending = true
    const answer = await sendChanges(saveUrl, now.current.revision, changes, leaving)
    now.current.isSending = false
    take(answer, changes)
  }

  function take(answer: Answer, changes: ReturnType<typeof unsent>) {
    if (answer.kind === 'saved' || answer.kind === 'stale') {
      now.current.revision = answer.revision
      setRevision(answer.revision)
      setTrouble(null)
      const before = now.current.writing
      const rest = put(
        answer.kind === 'stale'
          ? arrived(before, answer.cues)
          : withOthers(acknowledged(before, changes), answer.cues),
      )
      if (rest.length > 0) wait(pause)
      return
    }
    setTrouble(answer.kind)
    if (answer.kind === 'unreachable') wait(again)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the text is opened
  useEffect(() => {
    const left = keptChanges(textKey)
    if (left) {
      const found = arrived({ ...now.current.writing, conflicts: left.conflicts }, cues, left.changes)
      if (put(found).length > 0) wait(0)
    }
    const leave = () => void save(true)
    const online = () => void save()
    window.addEventListener('pagehide', leave)
    window.addEventListener('online', online)
    return () => {
      window.clearTimeout(now.current.timer)
      window.removeEventListener('pagehide', leave)
      window.removeEventListener('online', online)
      leave()
    }
  }, [textKey])

  return {
    ...{ writing, revision, where, trouble },
    edit: (next, during = null) => change(edited(now.current.writing, next, during)),
    undo: () => change(stepBack(now.current.writing)),
    redo: () => change(stepForth(now.current.writing)),
    settle: (conflict, mine) => {
      put(settled(now.current.writing, conflict, mine))
      wait(0)
    },
    save: () => void save(),
  }
}

/** What someone else wrote meanwhile comes with the answer. */
const withOthers = (writing: Writing, cues: readonly KeptCue[] | undefined): Writing =>
  cues ? arrived(writing, cues) : writing

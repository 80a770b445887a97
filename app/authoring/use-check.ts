import { useEffect, useRef, useState } from 'react'
import { type Check, checkSchema } from '#app/assessment/check.ts'
import type { DocNode } from './blocks/block.ts'
import { sameDocument } from './document.ts'
import type { OtherText, SaveState } from './editor/saver.ts'
import { deviceShelf } from './editor/shelf.ts'
import { useSaver } from './editor/use-saver.ts'

/** The saver keeps any JSON; its type only knows documents. */
const asBody = (check: Check) => check as unknown as DocNode

const asCheck = (body: unknown): Check | null => {
  const read = checkSchema.safeParse(body)
  return read.success ? read.data : null
}

export interface CheckPlace {
  readonly check: Check
  readonly revision: number
  readonly saveUrl: string
  /** Names person and text, since a device may be shared. */
  readonly textKey: string
}

export interface WrittenCheck {
  readonly check: Check
  readonly state: SaveState
  /** Counts how often the whole check was replaced, so that fields are drawn anew. */
  readonly round: number
  /** Words on this device that the server does not have; nothing is written until the author has chosen. */
  readonly found: { readonly check: Check; readonly at: number } | null
  readonly isOpen: boolean
  readonly change: (check: Check) => void
  readonly save: () => void
  readonly chooseFound: (mine: boolean) => void
  readonly chooseOther: (other: OtherText, mine: boolean) => void
}

/** A check while it is written: kept on this device first, then on the server, and never over someone else's. */
export function useCheck({ check: stored, revision, saveUrl, textKey }: CheckPlace): WrittenCheck {
  const [check, setCheck] = useState(stored)
  const [saver, state] = useSaver(textKey, saveUrl, revision)
  const [round, setRound] = useState(0)
  const [found, setFound] = useState<WrittenCheck['found']>(null)
  const [isOpen, setOpen] = useState(false)
  const now = useRef(check)
  now.current = check
  const read = () => asBody(now.current)

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the check is opened
  useEffect(() => {
    void kept(textKey, stored).then(draft => (draft ? setFound(draft) : setOpen(true)))
  }, [textKey])

  const put = (next: Check) => {
    now.current = next
    setCheck(next)
  }
  const replace = (next: Check) => {
    put(next)
    setRound(before => before + 1)
  }
  return {
    check,
    state,
    round,
    found,
    isOpen,
    change(next) {
      put(next)
      saver.changed(read)
    },
    save: () => void saver.flush(),
    chooseFound(mine) {
      if (mine && found) {
        replace(found.check)
        void saver.settle(revision, read)
      } else void deviceShelf(textKey).remove()
      setFound(null)
      setOpen(true)
    },
    chooseOther(other, mine) {
      const theirs = asCheck(other.body)
      if (mine) return void saver.settle(other.revision, read)
      if (theirs) replace(theirs)
      void saver.yield(other.revision)
    },
  }
}

/** What this device keeps of the check, unless the server has the same. */
async function kept(textKey: string, stored: Check): Promise<WrittenCheck['found']> {
  const shelf = deviceShelf(textKey)
  const draft = await shelf.read().catch(() => null)
  const check = draft && asCheck(draft.body)
  if (!draft || !check) return null
  if (!sameDocument(asBody(check), asBody(stored))) return { check, at: draft.at }
  await shelf.remove().catch(() => undefined)
  return null
}

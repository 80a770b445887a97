import { useEffect, useRef, useState } from 'react'
import type { DocNode } from '../blocks/block.ts'
import type { SaveState } from '../editor/saver.ts'
import { deviceShelf } from '../editor/shelf.ts'
import { useSaver } from '../editor/use-saver.ts'
import type { ShownPiece } from './piece-row.tsx'
import { sameStrings, wordsToBeginWith } from './pieces.ts'

export interface PiecePlace {
  readonly piece: ShownPiece
  /** What was typed and did not reach the server by a form. */
  readonly typed: readonly string[] | null
  readonly saveUrl: string
  /** Names person and part, since a device may be shared. */
  readonly shelfKey: string
}

export interface WrittenPiece {
  readonly words: readonly string[]
  readonly state: SaveState
  readonly write: (at: number, words: string) => void
  /** Keeps the words as they are, now: the translator has looked at them again. */
  readonly keep: () => void
  /** What someone else saved meanwhile; null when nobody did. */
  readonly theirs: { readonly words: readonly string[]; readonly by: string | null } | null
  readonly choose: (mine: boolean) => void
}

/** The saver keeps any JSON; its type only knows documents. */
const asBody = (body: { piece: string; original: readonly string[]; words: readonly string[] }) =>
  body as unknown as DocNode

const wordsIn = (body: unknown): readonly string[] => {
  const { words } = (body ?? {}) as { words?: unknown }
  return Array.isArray(words) ? words.filter(word => typeof word === 'string') : []
}

/** The words of a piece while they are written: on this device first, then on the server, and never over someone else's. */
export function usePiece({
  piece: { id, strings, kept },
  typed,
  saveUrl,
  shelfKey,
}: PiecePlace): WrittenPiece {
  const [words, setWords] = useState(typed ?? wordsToBeginWith(strings, kept))
  const key = `${shelfKey}/${id}`
  const [saver, state] = useSaver(key, saveUrl, kept?.revision ?? 0)
  const now = useRef(words)
  const read = () => asBody({ piece: id, original: strings, words: now.current.map(word => word.trim()) })
  const put = (next: readonly string[]) => {
    now.current = next
    setWords(next)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for once, when the piece is drawn
  useEffect(() => {
    void leftHere(key).then(left => {
      if (!left || left.length !== strings.length || sameStrings(left, now.current)) return
      put(left)
      saver.changed(read)
    })
  }, [key])

  const theirs = state.other && { words: wordsIn(state.other.body), by: state.other.by }
  return {
    words,
    state,
    write(at, said) {
      put(now.current.map((word, place) => (place === at ? said : word)))
      saver.changed(read)
    },
    keep() {
      saver.changed(read)
      void saver.flush()
    },
    theirs,
    choose(mine) {
      if (!state.other) return
      if (mine) return void saver.settle(state.other.revision, read)
      const their = wordsIn(state.other.body)
      put(strings.map((_, at) => their[at] ?? ''))
      void saver.yield(state.other.revision)
    },
  }
}

/** Words of this piece that this device kept and the server may not have. */
const leftHere = async (key: string) => {
  const draft = await deviceShelf(key)
    .read()
    .catch(() => null)
  return draft && wordsIn(draft.body)
}

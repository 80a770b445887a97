import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { newId } from '#app/web/id.ts'
import { type Say, useWords } from '#app/web/words.tsx'
import type { Desk, DocumentFacts, LessonUse, MediaFacts, RecordingFacts } from '../blocks/block.ts'
import { sendFile } from '../send-file.ts'
import { editorWords } from './words.ts'

const OnDesk = createContext<Desk | null>(null)

export const DeskProvider = OnDesk.Provider

/** What the editor lends to its blocks. */
export function useDesk(): Desk {
  const desk = useContext(OnDesk)
  if (!desk) throw new Error('a block is edited outside an editor')
  return desk
}

export interface DeskParts {
  readonly workId: string
  readonly facts: DocumentFacts
  readonly recordings: readonly RecordingFacts[]
}

/** Lays out a desk that learns of every file uploaded or taken up on it. */
export function useNewDesk({ workId, facts, recordings }: DeskParts): Desk {
  const t = useWords(editorWords)
  const say = useRef(t)
  say.current = t
  const [added, setAdded] = useState<readonly MediaFacts[]>([])
  const know = useCallback((media: MediaFacts) => setAdded(before => [media, ...before]), [])
  const upload = useCallback(
    async (file: File, use: LessonUse, told: (share: number) => void = () => undefined) => {
      const sent = await sendFile(file, { use, workId }, told)
      const media = sent.ok ? sent.media : undefined
      if (!media) throw new Error(saying(sent.ok ? '' : sent.reason, use, say.current))
      know(media)
      return media
    },
    [workId, know],
  )
  return useMemo(() => {
    const media = { ...facts.media, ...Object.fromEntries(added.map(each => [each.id, each])) }
    const known = { ...facts.recordings, ...Object.fromEntries(recordings.map(each => [each.id, each])) }
    return { facts: { ...facts, media, recordings: known }, recordings, know, upload, newId }
  }, [added, facts, recordings, know, upload])
}

const refusals = {
  picture: { tooLarge: 'uploadTooLarge', wrongType: 'uploadWrongType' },
  material: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotPaper' },
  audio: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotAudio' },
  video: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotVideo' },
} as const

const others = {
  empty: 'uploadEmpty',
  macros: 'uploadMacros',
  oldOffice: 'uploadOldOffice',
  full: 'uploadFull',
  tooMany: 'uploadTooMany',
  signedOut: 'uploadSignedOut',
} as const

/** Why a file was not kept, as one sentence. */
function saying(reason: string, use: LessonUse, say: Say<keyof (typeof editorWords)['id']>): string {
  const known: Readonly<Record<string, keyof (typeof editorWords)['id']>> = { ...others, ...refusals[use] }
  return say(known[reason] ?? 'uploadFailed')
}

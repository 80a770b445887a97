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
  readonly pictures: readonly MediaFacts[]
  readonly recordings: readonly RecordingFacts[]
}

/** Lays out a desk that learns of every file uploaded on it. */
export function useNewDesk({ workId, facts, pictures, recordings }: DeskParts): Desk {
  const t = useWords(editorWords)
  const say = useRef(t)
  say.current = t
  const [added, setAdded] = useState<readonly MediaFacts[]>([])
  const upload = useCallback(
    async (file: File, use: LessonUse, told: (share: number) => void = () => undefined) => {
      const sent = await sendFile(file, { use, workId }, told)
      const media = sent.ok ? sent.media : undefined
      if (!media) throw new Error(saying(sent.ok ? '' : sent.reason, use, say.current))
      setAdded(before => [media, ...before])
      return media
    },
    [workId],
  )
  return useMemo(() => {
    const all = [...added, ...pictures]
    const drawn = all.filter(({ mime }) => !mime || mime.startsWith('image/'))
    const media = { ...facts.media, ...Object.fromEntries(all.map(each => [each.id, each])) }
    const known = { ...facts.recordings, ...Object.fromEntries(recordings.map(each => [each.id, each])) }
    return { facts: { ...facts, media, recordings: known }, pictures: drawn, recordings, upload, newId }
  }, [added, facts, pictures, recordings, upload])
}

const refusals = {
  picture: { tooLarge: 'uploadTooLarge', wrongType: 'uploadWrongType' },
  material: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotPdf' },
  audio: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotAudio' },
  video: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotVideo' },
} as const

const others = {
  empty: 'uploadEmpty',
  full: 'uploadFull',
  tooMany: 'uploadTooMany',
  signedOut: 'uploadSignedOut',
} as const

/** Why a file was not kept, as one sentence. */
function saying(reason: string, use: LessonUse, say: Say<keyof (typeof editorWords)['id']>): string {
  const known: Readonly<Record<string, keyof (typeof editorWords)['id']>> = { ...others, ...refusals[use] }
  return say(known[reason] ?? 'uploadFailed')
}

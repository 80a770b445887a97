import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { newId } from '#app/web/id.ts'
import { type Say, useWords } from '#app/web/words.tsx'
import type { Desk, DocumentFacts, LessonUse, MediaFacts, RecordingFacts } from '../blocks/block.ts'
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
    async (file: File, use: LessonUse) => {
      const media = await uploaded(file, use, workId, say.current)
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
  picture: { tooLarge: 'uploadTooLarge', wrongType: 'uploadWrongType', empty: 'uploadEmpty' },
  material: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotPdf', empty: 'uploadEmpty' },
  audio: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotAudio', empty: 'uploadEmpty' },
  video: { tooLarge: 'uploadFileTooLarge', wrongType: 'uploadNotVideo', empty: 'uploadEmpty' },
} as const

async function uploaded(
  file: File,
  use: LessonUse,
  workId: string,
  say: Say<keyof (typeof editorWords)['id']>,
): Promise<MediaFacts> {
  const form = new FormData()
  form.set('use', use)
  form.set('workId', workId)
  form.set('file', file)
  const response = await fetch('/media', {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: form,
  }).catch(() => null)
  const told: { media?: MediaFacts; reason?: string } | null =
    (await response?.json().catch(() => null)) ?? null
  if (response?.ok && told?.media) return told.media
  const known = refusals[use]
  const reason = told?.reason ?? ''
  throw new Error(say(reason in known ? known[reason as keyof typeof known] : 'uploadFailed'))
}

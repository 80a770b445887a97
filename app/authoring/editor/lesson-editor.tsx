import { lazy, Suspense, useEffect, useState } from 'react'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import type { DocNode, DocumentFacts, RecordingFacts } from '../blocks/block.ts'
import { Document } from '../document.tsx'
import type { OpenThread } from '../together/comment-places.ts'
import { questionWords } from './question-words.tsx'
import { editorWords } from './words.ts'

const Writing = lazy(() => import('./writing.tsx'))

export interface LessonEditorProps {
  /** Names person and text, since a device may be shared: what the server has not is kept on it under this. */
  readonly textKey: string
  readonly partId: string
  readonly personId: string
  readonly workId: string
  /** What is talked about in it. */
  readonly threads: readonly OpenThread[]
  /** What the lesson is written in. */
  readonly language: Language
  readonly body: DocNode
  /** What the body shows already. */
  readonly facts: DocumentFacts
  /** Recordings the author may put in. */
  readonly recordings: readonly RecordingFacts[]
}

/** Where a lesson, or a recording's page, is written. The editor is fetched by the browser; until then the text is shown. */
export function LessonEditor(props: LessonEditorProps) {
  const [inBrowser, setInBrowser] = useState(false)
  useEffect(() => setInBrowser(true), [])
  if (!inBrowser) return <AsStored {...props} />
  return (
    <Suspense fallback={<AsStored {...props} />}>
      <Writing key={props.textKey} {...props} />
    </Suspense>
  )
}

export function AsStored({ body, facts }: LessonEditorProps) {
  const t = useWords(editorWords)
  return (
    <div className="mx-auto max-w-[46rem] rounded-card border border-line bg-surface px-4 py-6 sm:px-10 sm:py-10">
      <p className="mb-6 text-quiet text-sm">{t('opening')}</p>
      <noscript>
        <p className="mb-6 text-quiet text-sm">{t('needsScript')}</p>
      </noscript>
      <Document body={body} media={facts.media} recordings={facts.recordings} slots={questionWords} />
    </div>
  )
}

import type { ReactNode } from 'react'
import type { SayFinding } from '#app/authoring/findings-list.tsx'
import { type WorkHead, WorkPage } from '#app/authoring/work-page.tsx'
import { figuresWords } from '#app/learning/figures-words.ts'
import { useWords } from '#app/web/words.tsx'
import { findingWords } from './finding-words.ts'
import { words as inVideoWords } from './in-video/words.ts'
import { words } from './words.ts'

/** The frame of everything about one recording. */
export function RecordingPage({ work, children }: { work: WorkHead; children: ReactNode }) {
  const t = useWords(words)
  const say = useWords(figuresWords)
  const tInVideo = useWords(inVideoWords)
  const sides = [
    { path: '', label: t('video') },
    { path: 'page', label: t('page') },
    { path: 'questions', label: tInVideo('side') },
    { path: 'details', label: t('details') },
    { path: 'publications', label: t('publications') },
    { path: 'figures', label: say('figures') },
  ]
  return (
    <WorkPage work={work} sides={sides} listName={t('recordings')}>
      {children}
    </WorkPage>
  )
}

/** Says what only a recording can lack. */
export function useSayFinding(): SayFinding {
  const t = useWords(findingWords)
  return ({ of, says, values }) => (of === 'facet' && isWord(says) ? t(says, values) : null)
}

const isWord = (key: string): key is keyof (typeof findingWords)['id'] => Object.hasOwn(findingWords.id, key)

import type { WorkHead } from '#app/authoring/work-page.tsx'
import type { GivenFigures } from '#app/learning/course-figures.server.ts'
import { figuresWords } from '#app/learning/figures-words.ts'
import { GivenTold } from '#app/learning/given-told.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { useWords } from '#app/web/words.tsx'
import { RecordingPage } from './recording-page.tsx'
import { words } from './words.ts'

interface RecordingFiguresProps {
  readonly work: WorkHead
  readonly given: readonly GivenFigures[]
}

/** What those who watched gave on the page of a recording. */
export function RecordingFigures({ work, given }: RecordingFiguresProps) {
  const t = useWords(words)
  const say = useWords(figuresWords)
  return (
    <RecordingPage work={work}>
      {given.length > 0 ? (
        <GivenTold given={given} />
      ) : (
        <Empty title={say('tooFew')} drawing="signpost">
          {t('figuresFrom')}
        </Empty>
      )}
    </RecordingPage>
  )
}

import { Languages } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Reading } from '#app/authoring/translation/published.server.ts'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/web/form.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords } from '#app/web/words.tsx'
import type { CourseWords } from './course-words.ts'
import { readingWords } from './reading-words.ts'

interface ReadingInProps {
  readonly workId: string
  /** The page to come back to. */
  readonly back: string
  /** The other language there is; null when there is none. */
  readonly other: Language | null
  readonly children?: ReactNode
}

/** What of a page is not translated, and the way to the other language, which holds for the whole course. */
export function ReadingIn({ workId, back, other, children }: ReadingInProps) {
  const t = useWords(readingWords)
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-quiet text-sm" data-print="never">
      {children}
      {other && (
        <Form action={`/reading-languages/${workId}`} preventScrollReset>
          <input type="hidden" name="back" value={back} />
          <Button name="language" value={other} size="small" icon={Languages}>
            {t('readIn', { language: t(other) })}
          </Button>
        </Form>
      )}
    </div>
  )
}

/** The same of a lesson or check. */
export function ReadingLanguage({
  reading: { language, other, untranslated, isLeftOut },
  ...place
}: { readonly reading: Reading } & Pick<ReadingInProps, 'workId' | 'back'>) {
  const t = useWords(readingWords)
  return (
    <ReadingIn {...place} other={other}>
      {isLeftOut && <p>{t('leftOut', { language: t(language) })}</p>}
      {other && untranslated.some(Boolean) && <p>{t('partly', { language: t(other) })}</p>}
    </ReadingIn>
  )
}

/** The same of a course, where it says what it is. */
export function CourseReading({
  course,
  back,
}: {
  readonly course: CourseReadingShown | null
  readonly back: string
}) {
  const t = useWords(readingWords)
  if (!course) return null
  const { workId, other, unnamed } = course
  return (
    <ReadingIn {...{ workId, back, other }}>
      {unnamed > 0 && <p>{t('unnamed', { count: unnamed, language: t(other) })}</p>}
    </ReadingIn>
  )
}

export interface CourseReadingShown extends CourseWords {
  readonly unnamed: number
}

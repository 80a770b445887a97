import { Trash2 } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { reflectionsWords } from './reflections-words.ts'

export interface OwnReflection {
  readonly id: string
  readonly lesson: string
  readonly prompt: string
  readonly words: string
  readonly changedAt: Date | string
  readonly blockId: string
  readonly workId: string
  /** Null on the page of a recording, as `stepId`. */
  readonly enrolmentId: string | null
  readonly stepId: string | null
  /** Null once the walk it was written on is gone. */
  readonly walkId: string | null
}

/** What one wrote for oneself, to be read again and erased. */
export function Reflections({ reflections }: { reflections: readonly OwnReflection[] }) {
  const t = useWords(reflectionsWords)
  return (
    <Page title={t('reflections')} description={t('reflectionsIntro')} width="reading">
      {reflections.length === 0 ? (
        <Empty title={t('noneYet')}>{t('noneYetHow')}</Empty>
      ) : (
        <ul className="flex flex-col gap-6">
          {reflections.map(each => (
            <li key={each.id}>
              <One {...each} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  )
}

/** Where it was written, for a plain link, so that the browser itself goes to the block; null when that is gone. */
function placeOf({ blockId, workId, enrolmentId, stepId, walkId }: OwnReflection): string | null {
  if (enrolmentId === null) return `/seminars/${workId}#${blockId}-given`
  return walkId && `/enrolments/${walkId}/steps/${stepId}#${blockId}-given`
}

function One(reflection: OwnReflection) {
  const { id, lesson, prompt, words, changedAt } = reflection
  const t = useWords(reflectionsWords)
  const { shortDate } = useFormat()
  const place = placeOf(reflection)
  return (
    <Card
      level={2}
      title={prompt}
      meta={
        <>
          {place ? <a href={place}>{lesson}</a> : <span>{lesson}</span>}
          <span>{shortDate(changedAt)}</span>
        </>
      }
    >
      <p className="whitespace-pre-line">{words}</p>
      <Form data-print="never" className="mt-4">
        <input type="hidden" name="id" value={id} />
        <Button size="small" variant="plain" icon={Trash2} aria-label={t('eraseOne', { prompt })}>
          {t('erase')}
        </Button>
      </Form>
    </Card>
  )
}

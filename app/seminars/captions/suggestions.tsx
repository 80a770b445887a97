import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { SuggestedChapter } from './suggested-chapters.ts'
import { suggestionWords } from './suggestion-words.ts'

/** Chapters that may be taken, one by one or all; none is one before that. */
export function Suggestions({ suggested }: { suggested: readonly SuggestedChapter[] }) {
  const t = useWords(suggestionWords)
  const { clock } = useFormat()
  if (suggested.length === 0) return null
  return (
    <details className="mt-4">
      <summary className="min-h-11 w-fit cursor-pointer py-2 text-primary">
        {t('suggested', { count: suggested.length })}
      </summary>
      <p className="mb-2 text-sm text-quiet">{t('suggestedIntro')}</p>
      <ul>
        {suggested.map(({ seconds, title, isSlide }) => {
          const time = clock(seconds)
          const name = title || t('partAt', { time })
          return (
            <li key={seconds} className="flex items-center gap-3 border-b border-line py-1">
              <span className="w-12 shrink-0 text-quiet tabular-nums">{time}</span>
              <span className="min-w-0 flex-1">
                {name}
                {isSlide && <span className="block text-sm text-quiet">{t('fromSlide')}</span>}
              </span>
              <Form preventScrollReset>
                <input type="hidden" name="time" value={time} />
                <input type="hidden" name="title" value={name} />
                <Button name="intent" value="chapter" size="small" variant="plain">
                  {t('take')}
                  <span className="sr-only">: {name}</span>
                </Button>
              </Form>
            </li>
          )
        })}
      </ul>
      <Form preventScrollReset className="mt-3">
        <Button name="intent" value="takeChapters" size="small">
          {t('takeAll')}
        </Button>
      </Form>
    </details>
  )
}

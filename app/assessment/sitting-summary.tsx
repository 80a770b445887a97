import { ArrowLeft } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useWords } from '#app/web/words.tsx'
import { placementWords } from './placement-words.ts'
import type { Prompt } from './question.ts'
import { sittingWords } from './sitting-words.ts'

interface SittingSummaryProps {
  questions: readonly Prompt[]
  places: boolean
  isAnswered: (id: string) => boolean
  onGo: (at: number) => void
  heading: Ref<HTMLHeadingElement>
}

/** What is still unanswered, before handing in. */
export function SittingSummary({ questions, places, isAnswered, onGo, heading }: SittingSummaryProps) {
  const t = useWords(sittingWords)
  const tp = useWords(placementWords)
  const open = questions.flatMap(({ id, prompt }, at) =>
    isAnswered(id) ? [] : [{ id, at, ask: prompt.ask }],
  )
  return (
    <section className="space-y-5">
      <h2 ref={heading} tabIndex={-1} className="text-xl outline-none">
        {t('summary')}
      </h2>
      {places && <p>{tp('enough', { count: questions.length })}</p>}
      {open.length === 0 ? (
        <Notice kind="good">{t('allAnswered')}</Notice>
      ) : (
        <>
          <Notice kind="warn" title={t('unanswered', { count: open.length })}>
            {t('unansweredHelp')}
          </Notice>
          <ul className="divide-y divide-line border-y border-line">
            {open.map(({ id, at, ask }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => onGo(at)}
                  className="flex min-h-11 w-full items-baseline gap-3 py-2 text-left hover:text-primary"
                >
                  <span className="shrink-0 font-semibold">{t('numbered', { number: at + 1 })}</span>
                  <span className="min-w-0 truncate text-quiet">{ask}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <Button type="button" variant="plain" icon={ArrowLeft} onClick={() => onGo(questions.length - 1)}>
        {t('backToQuestions')}
      </Button>
    </section>
  )
}

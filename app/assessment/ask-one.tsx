import type { Ref } from 'react'
import { classes } from '#app/ui/classes.ts'
import { useWords } from '#app/web/words.tsx'
import type { Prompt } from './question.ts'
import { questionKind } from './questions.ts'
import type { SittingStore } from './sitting-store.ts'
import { sittingWords } from './sitting-words.ts'

interface AskOneProps {
  question: Prompt
  number: number
  /** null while nobody knows how many there will be. */
  count: number | null
  shown: boolean
  /** Gets the heading of the question that is shown. */
  heading: Ref<HTMLHeadingElement>
  answer: unknown
  /** null while the form is still a plain one. */
  store: SittingStore | null
}

/** One question of a sitting under its number. */
export function AskOne({ question, number, count, shown, heading, answer, store }: AskOneProps) {
  const t = useWords(sittingWords)
  const { Ask } = questionKind(question.kind)
  return (
    <section
      aria-labelledby={`number-${question.id}`}
      hidden={store !== null && !shown}
      className={classes(!store && !shown && 'waits-for-script')}
    >
      <h2
        ref={shown ? heading : undefined}
        id={`number-${question.id}`}
        tabIndex={-1}
        className="mb-3 text-sm font-normal tracking-normal text-quiet outline-none"
      >
        {count === null ? t('numbered', { number }) : t('questionOf', { number, count })}
      </h2>
      <Ask
        prompt={question.prompt}
        name={`answer.${question.id}`}
        answer={answer}
        onAnswer={store ? (value, typing) => void store.record(question.id, value, typing) : undefined}
      />
      {!store && <input type="hidden" name={`shown.${question.id}`} value={JSON.stringify(answer)} />}
      <div className="h-8" />
    </section>
  )
}

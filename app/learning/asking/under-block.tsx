import { Link } from '#app/ui/link.tsx'
import { useWords } from '#app/web/words.tsx'
import { askWords } from './ask-words.ts'
import type { ShownQuestion } from './questions.server.ts'

interface UnderBlockProps {
  readonly questions: readonly ShownQuestion[]
  /** Where one asks about the block; null while nobody looks for a block to ask about. */
  readonly askAt: string | null
}

/** What was asked about a block and answered, and the way to ask. */
export default function UnderBlock({ questions, askAt }: UnderBlockProps) {
  const t = useWords(askWords)
  return (
    <div data-print="never" className="text-sm">
      {askAt && <Link to={askAt}>{t('askThis')}</Link>}
      {questions.length > 0 && (
        <details open={questions.some(question => question.isOwn)} className="border-l-2 border-accent pl-4">
          <summary className="inline-flex min-h-11 items-center font-semibold text-primary">
            {t('answered', { count: questions.length })}
          </summary>
          <ul className="!list-none !pl-0">
            {questions.map(question => (
              <li key={question.id} className="pb-3">
                <Asked question={question} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

function Asked({ question: { text, isOwn, answer } }: { question: ShownQuestion }) {
  const t = useWords(askWords)
  return (
    <>
      <p className="text-quiet">{t(isOwn ? 'own' : 'asked')}</p>
      <p className="font-semibold whitespace-pre-line">{text}</p>
      {answer ? (
        <>
          <p className="mt-1 whitespace-pre-line">{answer.text}</p>
          <p className="text-quiet">{t('answerBy', { name: answer.by })}</p>
        </>
      ) : (
        <p className="mt-1 text-quiet">{t('waiting')}</p>
      )}
    </>
  )
}

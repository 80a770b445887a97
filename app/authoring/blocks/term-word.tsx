import { type ReactNode, useId } from 'react'
import { useWords } from '#app/web/words.tsx'
import { glossaryWords } from './glossary-words.ts'
import { type Term, termHref } from './term.ts'

/** A word of the text that is explained: pressed, it shows the meaning; the browser opens and closes it by itself. */
export default function TermWord({ term, children }: { term: Term; children?: ReactNode }) {
  const t = useWords(glossaryWords)
  const id = useId()
  // React of this generation knows these two only as plain attributes.
  const opens = { popovertarget: id }
  const opened = { popover: 'auto' }
  return (
    <>
      <button
        type="button"
        title={term.meaning}
        {...opens}
        className="cursor-help text-left underline decoration-primary decoration-dotted underline-offset-4"
      >
        {children}
      </button>
      <span
        id={id}
        {...opened}
        className="mx-auto mt-auto mb-6 w-[min(28rem,92vw)] rounded-card border border-line bg-surface p-5 text-base text-ink shadow-lg print:hidden"
      >
        <strong>{term.term}</strong>
        {term.short && ` (${term.short})`}
        <span className="mt-1 block whitespace-pre-line">{term.meaning}</span>
        {term.source && (
          <span className="mt-1 block text-quiet text-sm">{t('termSource', { source: term.source })}</span>
        )}
        <a href={termHref(term.term)} className="mt-3 inline-block">
          {t('termInList')}
        </a>
      </span>
    </>
  )
}

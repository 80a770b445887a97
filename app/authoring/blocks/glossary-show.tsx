import { BookA } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Glossary } from './glossary.tsx'
import { glossaryWords } from './glossary-words.ts'
import { type Term, termHref } from './term.ts'

export default function ShowGlossary({ id, attrs: { terms } }: ShowProps<Glossary>) {
  const t = useWords(glossaryWords)
  return (
    <section aria-labelledby={`${id}-title`} className="rounded-card border border-line bg-surface px-5 py-4">
      <p id={`${id}-title`} className="mb-3 flex items-center gap-2 font-semibold">
        <BookA aria-hidden size={20} strokeWidth={1.75} className="shrink-0 text-primary" />
        {t('terms')}
      </p>
      <TermList terms={terms} anchored />
    </section>
  )
}

interface TermListProps {
  readonly terms: readonly Term[]
  /** Where links of the lesson lead. */
  readonly anchored?: true
  /** What stands under the term at a place. */
  readonly under?: (at: number) => ReactNode
}

/** Terms with their meanings. */
export function TermList({ terms, anchored, under }: TermListProps) {
  const t = useWords(glossaryWords)
  return (
    <dl className="space-y-4">
      {terms.map(({ term, short, meaning, source }, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: two terms may be written alike
          key={at}
          id={anchored && termHref(term).slice(1)}
          className="scroll-mt-24 rounded-control target:bg-primary-soft"
        >
          <dt>
            <dfn className="font-semibold not-italic">{term}</dfn>
            {short && ` (${short})`}
          </dt>
          <dd className="m-0 whitespace-pre-line">
            {meaning}
            {source && <span className="block text-quiet text-sm">{t('termSource', { source })}</span>}
            {under?.(at)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

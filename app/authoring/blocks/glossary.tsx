import { BookA } from 'lucide-react'
import type { ReactNode } from 'react'
import type { infer as Infer } from 'zod/mini'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { glossaryWords } from './glossary-words.ts'
import { type Term, termHref } from './term.ts'

export const mostTerms = 30

const attrs = (z: Zod) => {
  const words = (most: number) => z.string().check(z.maxLength(most))
  const term = z.strictObject({ term: words(120), short: words(60), meaning: words(600), source: words(200) })
  return z.strictObject({ terms: z.array(term).check(z.minLength(1), z.maxLength(mostTerms)) })
}
export type Glossary = Infer<ReturnType<typeof attrs>>

const EditGlossary = editLater(() => import('./glossary-edit.tsx'))

/** Words of the trade and what they mean; a link to `#term-…` shows the meaning where the word stands. */
export const glossary = defineBlock<Glossary>({
  name: 'glossary',
  word: 'glossary',
  find: 'glossaryFind',
  icon: BookA,
  attrs,
  initial: () => ({ terms: [blankTerm()] }),
  holds: false,
  group: 'words',
  gaps: ({ terms }) =>
    terms.every(({ term, meaning }) => term.trim() && meaning.trim()) ? [] : ['glossaryEmpty'],
  markdown: {
    form: 'fence',
    write: ({ terms }) => terms.map(written),
    read: data => ({
      terms: Array.isArray(data) ? data.map(term => ({ ...blankTerm(), ...Object(term) })) : data,
    }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ terms }) =>
    terms
      .flatMap(({ term, short, meaning, source }) => [term, short, meaning, source])
      .filter(Boolean)
      .join('\n'),
  Show,
  Edit: props => <EditGlossary {...props} />,
})

export const blankTerm = (): Term => ({ term: '', short: '', meaning: '', source: '' })

const written = ({ term, short, meaning, source }: Term) => ({
  ...{ term, meaning },
  ...(short && { short }),
  ...(source && { source }),
})

function Show({ id, attrs: { terms } }: ShowProps<Glossary>) {
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

import { BookA } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import type { Term } from './term.ts'

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
  Edit: props => <EditGlossary {...props} />,
})

export const blankTerm = (): Term => ({ term: '', short: '', meaning: '', source: '' })

const written = ({ term, short, meaning, source }: Term) => ({
  ...{ term, meaning },
  ...(short && { short }),
  ...(source && { source }),
})

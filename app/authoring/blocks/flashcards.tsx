import { Layers2 } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

export const mostCards = 30

const attrs = (z: Zod) => {
  const side = z.string().check(z.maxLength(500))
  const cards = z.array(z.strictObject({ front: side, back: side }))
  return z.strictObject({ cards: cards.check(z.minLength(1), z.maxLength(mostCards)) })
}
export type Flashcards = Infer<ReturnType<typeof attrs>>

const EditFlashcards = editLater(() => import('./flashcards-edit.tsx'))

/** Cards to remember by: one thinks of what is on the back, then turns it over. */
export const flashcards = defineBlock<Flashcards>({
  name: 'flashcards',
  word: 'flashcards',
  find: 'flashcardsFind',
  icon: Layers2,
  attrs,
  initial: () => ({ cards: [{ front: '', back: '' }] }),
  holds: false,
  group: 'practice',
  gaps: ({ cards }) =>
    cards.some(({ front, back }) => !front.trim() || !back.trim()) ? ['flashcardEmpty'] : [],
  markdown: { form: 'fence', write: ({ cards }) => cards, read: data => ({ cards: data }) },
  weigh: ({ cards }) => ({ seconds: 5 * cards.length, bytes: 0 }),
  text: ({ cards }) => cards.map(({ front, back }) => `${front}\n${back}`).join('\n'),
  Edit: props => <EditFlashcards {...props} />,
})

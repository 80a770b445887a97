import { CircleHelp } from 'lucide-react'
import type { Slots } from '../blocks/block.ts'

const askOf = (question: unknown) => {
  const { prompt } = Object(question)
  const { ask } = Object(prompt)
  return typeof ask === 'string' ? ask : ''
}

/** Where a text is only looked at, a question shows what it asks. */
export const questionWords: Slots = {
  question: question => (
    <p className="flex gap-2 rounded-card border border-line p-4">
      <CircleHelp aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-primary" />
      {askOf(question)}
    </p>
  ),
}

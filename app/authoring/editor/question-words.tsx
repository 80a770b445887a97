import { CircleHelp } from 'lucide-react'
import * as z from 'zod/mini'
import type { Slots } from '../blocks/block.ts'

const asked = z.object({ prompt: z.object({ ask: z.string() }) })

/** Where a text is only looked at, a question shows what it asks. */
export const questionWords: Slots = {
  question: question => {
    const read = asked.safeParse(question)
    return (
      <p className="flex gap-2 rounded-card border border-line p-4">
        <CircleHelp aria-hidden size={20} strokeWidth={1.75} className="mt-1 shrink-0 text-primary" />
        {read.success ? read.data.prompt.ask : ''}
      </p>
    )
  },
}

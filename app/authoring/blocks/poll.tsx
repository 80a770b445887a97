import { ChartBarBig } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'

export const optionCount = { least: 2, most: 10 } as const

const attrs = (z: Zod) => {
  const id = z.string().check(z.regex(/^[\w-]{1,40}$/))
  const option = z.strictObject({ id, words: z.string().check(z.maxLength(200)) })
  const isOnce = (options: readonly { id: string }[]) =>
    new Set(options.map(each => each.id)).size === options.length
  return z.strictObject({
    ask: z.string().check(z.maxLength(300)),
    several: z.boolean(),
    options: z.array(option).check(z.minLength(1), z.maxLength(optionCount.most), z.refine(isOnce)),
  })
}
export type Poll = Infer<ReturnType<typeof attrs>>

const EditPoll = editLater(() => import('./poll-edit.tsx'))

/** What everyone thinks: no answer is right. Votes count by the ids of options, so that words may be mended. */
export const poll = defineBlock<Poll>({
  name: 'poll',
  word: 'poll',
  find: 'pollFind',
  icon: ChartBarBig,
  attrs,
  initial: () => ({
    ask: '',
    several: false,
    options: [
      { id: '1', words: '' },
      { id: '2', words: '' },
    ],
  }),
  holds: false,
  group: 'practice',
  gaps: ({ ask, options }) => [
    ...(ask.trim() ? [] : (['pollAskMissing'] as const)),
    ...(options.length < optionCount.least ? (['pollFew'] as const) : []),
    ...(options.every(({ words }) => words.trim()) ? [] : (['pollOptionEmpty'] as const)),
  ],
  markdown: {
    form: 'fence',
    write: ({ ask, several, options }) => ({ ask, ...(several && { several }), options }),
    read: data => {
      const { ask = '', several = false, options, ...more } = Object(data)
      return { ...more, ask, several, options: Array.isArray(options) ? options.map(readOption) : options }
    },
  },
  weigh: () => ({ seconds: 20, bytes: 0 }),
  text: ({ ask, options }) => [ask, ...options.map(({ words }) => words)].filter(Boolean).join('\n'),
  Edit: props => <EditPoll {...props} />,
})

/** Ids may be written as plain numbers, and an option as its words alone. */
function readOption(option: unknown, at: number) {
  if (typeof option === 'string') return { id: String(at + 1), words: option }
  const { id, ...more } = Object(option)
  return { ...more, id: String(id) }
}

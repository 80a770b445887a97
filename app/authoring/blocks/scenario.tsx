import { MessagesSquare } from 'lucide-react'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { blankTurn, marks, type Turn } from './conversation.ts'
import { conversationFindings } from './conversation-findings.ts'
import { editLater } from './edit-later.tsx'

export const limits = { turns: 30, choices: 4, words: 800 } as const

const attrs = (z: Zod) => {
  const words = z.string().check(z.maxLength(limits.words))
  const id = z.string().check(z.regex(/^[\w-]{1,40}$/))
  const choice = z.strictObject({ words, consequence: words, next: z.union([id, z.literal('')]) })
  const turn = z.strictObject({
    id,
    speaker: z.string().check(z.maxLength(80)),
    words,
    choices: z.array(choice).check(z.maxLength(limits.choices)),
    end: z.nullable(z.enum(marks)),
    advice: words,
  })
  const isOnce = (turns: readonly { id: string }[]) =>
    new Set(turns.map(each => each.id)).size === turns.length
  return z.strictObject({
    title: z.string().check(z.maxLength(120)),
    turns: z.array(turn).check(z.minLength(1), z.maxLength(limits.turns), z.refine(isOnce)),
  })
}

export interface Scenario {
  readonly title: string
  readonly turns: readonly Turn[]
}

const EditScenario = editLater(() => import('./scenario-edit.tsx'))

/** A conversation that branches by what the learner chooses to say, to be tried before it is needed. */
export const scenario = defineBlock<Scenario>({
  name: 'scenario',
  word: 'scenario',
  find: 'scenarioFind',
  icon: MessagesSquare,
  attrs,
  initial: () => ({ title: '', turns: [blankTurn('1')] }),
  holds: false,
  group: 'practice',
  gaps: ({ turns }) => [...new Set(conversationFindings(turns).map(({ says }) => says))],
  markdown: {
    form: 'fence',
    write: ({ title, turns }) => ({ title, turns: turns.map(written) }),
    read: data => {
      const { title = '', turns } = Object(data)
      return { title, turns: Array.isArray(turns) ? turns.map(readTurn) : turns }
    },
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title, turns }) => [title, ...turns.flatMap(wordsOf)].filter(Boolean).join('\n'),
  Edit: props => <EditScenario {...props} />,
})

/** An end has advice and a turn before it choices; what a turn cannot have is written only when it does. */
function written({ id, speaker, words, choices, end, advice }: Turn) {
  return {
    ...{ id, speaker, words },
    ...(choices.length && { choices }),
    ...(end && { end }),
    ...(advice && { advice }),
  }
}

/** Ids may be written as plain numbers. */
function readTurn(data: unknown) {
  const { id, speaker = '', words = '', choices = [], end = null, advice = '', ...more } = Object(data)
  const led = (choice: unknown) => {
    const { consequence = '', next = '', ...rest } = Object(choice)
    return { ...rest, consequence, next: String(next) }
  }
  return {
    ...more,
    id: String(id),
    ...{ speaker, words, end, advice },
    choices: Array.isArray(choices) ? choices.map(led) : choices,
  }
}

const wordsOf = ({ speaker, words, choices, advice }: Turn) => [
  ...[speaker, words, advice],
  ...choices.flatMap(choice => [choice.words, choice.consequence]),
]

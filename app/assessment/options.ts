import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import type { Problem } from './question.ts'
import { shuffled } from './shuffle.ts'

/** The text of any question. */
export const askText = (z: Zod) => z.string().check(z.maxLength(4000))

/** One line to choose. Its id is opaque, so that nothing about it tells whether it is right. */
const option = (z: Zod) =>
  z.object({
    id: z.string().check(z.minLength(1), z.maxLength(64)),
    text: z.string().check(z.maxLength(500)),
  })

export const choicePrompt = (z: Zod) =>
  z.object({
    ask: askText(z),
    options: z.array(option(z)).check(z.maxLength(20)),
  })

export type ChoicePrompt = Infer<ReturnType<typeof choicePrompt>>

export const alike = (text: string) => text.trim().replace(/\s+/g, ' ').toLowerCase()

export const hasTwins = (texts: readonly string[]) => new Set(texts.map(alike)).size < texts.length

export function choiceProblems(prompt: ChoicePrompt, right: readonly string[]): Problem[] {
  const texts = prompt.options.map(({ text }) => text)
  const known = new Set(prompt.options.map(({ id }) => id))
  const problems: [boolean, Problem][] = [
    [!prompt.ask.trim(), 'askEmpty'],
    [prompt.options.length < 2, 'optionsFew'],
    [texts.some(text => !text.trim()), 'optionEmpty'],
    [hasTwins(texts.filter(text => text.trim())) || known.size < texts.length, 'optionsAlike'],
    [right.length === 0 || right.some(id => !known.has(id)), 'keyMissing'],
  ]
  return problems.flatMap(([holds, problem]) => (holds ? [problem] : []))
}

export const textsOf = (prompt: ChoicePrompt, ids: readonly string[]) =>
  prompt.options.flatMap(({ id, text }) => (ids.includes(id) ? [text] : []))

/** The options as one attempt shows them. */
export const dealtChoice = (
  prompt: ChoicePrompt,
  _key: unknown,
  shuffle: boolean,
  random: () => number,
): ChoicePrompt => (shuffle ? { ...prompt, options: shuffled(prompt.options, random) } : prompt)

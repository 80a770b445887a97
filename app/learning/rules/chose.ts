import { z } from 'zod'
import { defineRule } from './rule.ts'

/** The learner picked this option of a choice. */
export const chose = defineRule<{ rule: 'chose'; option: string }>({
  name: 'chose',
  schema: () => z.object({ rule: z.literal('chose'), option: z.string() }),
  holds: ({ option }, { evidence }) => evidence.chosen.includes(option),
  asks: ({ option }, { title }) => ({
    id: `pilihan “${title(option)}”`,
    en: `the choice of “${title(option)}”`,
  }),
  says: ({ option }, { evidence, title }) =>
    evidence.chosen.includes(option)
      ? { id: `Anda memilih “${title(option)}”`, en: `you chose “${title(option)}”` }
      : { id: `Anda tidak memilih “${title(option)}”`, en: `you did not choose “${title(option)}”` },
  mentions: ({ option }) => [{ kind: 'option', id: option }],
})

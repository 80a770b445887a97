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
  says: ({ option }, { evidence, title, who }) =>
    evidence.chosen.includes(option)
      ? { id: `${who.id} memilih “${title(option)}”`, en: `${who.en} chose “${title(option)}”` }
      : {
          id: `${who.id} tidak memilih “${title(option)}”`,
          en: `${who.en} did not choose “${title(option)}”`,
        },
  moves: ({ option }, { isOffered }) => isOffered(option),
  mentions: ({ option }) => [{ kind: 'option', id: option }],
  form: {
    label: { id: 'Pilihan', en: 'Choice' },
    fields: [{ kind: 'pick', name: 'option', label: { id: 'jatuh pada', en: 'is' }, from: 'options' }],
    write: ({ option }) => ({ rule: 'chose', option }),
    read: ({ option }) => ({ option }),
  },
})

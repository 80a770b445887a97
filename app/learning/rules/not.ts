import { z } from 'zod'
import { defineRule, type Rule } from './rule.ts'

/** The rule does not hold, so far, as far as that is known. */
export const not = defineRule<{ rule: 'not'; of: Rule }>({
  name: 'not',
  schema: rule => z.object({ rule: z.literal('not'), of: rule }),
  holds: ({ of }, { holds, isTold }) => isTold(of) && !holds(of),
  asks({ of }, { asks }) {
    const clause = asks(of)
    return { id: `belum tercapai: ${clause.id}`, en: `not reached: ${clause.en}` }
  },
  says: ({ of }, { says }) => says(of),
  inner: ({ of }) => [of],
  turns: true,
})

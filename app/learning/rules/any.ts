import { z } from 'zod'
import { type Both, defineRule, type Rule } from './rule.ts'

/** At least one of the rules holds. */
export const any = defineRule<{ rule: 'any'; rules: readonly Rule[] }>({
  name: 'any',
  schema: rule => z.object({ rule: z.literal('any'), rules: z.array(rule).min(1).max(20) }),
  holds: ({ rules }, { holds }) => rules.some(holds),
  asks: ({ rules }, { asks }) => joined(rules.map(asks)),
  says({ rules }, { holds, says }) {
    const held = rules.find(holds)
    return held ? says(held) : joined(rules.map(says))
  },
  inner: ({ rules }) => rules,
})

const joined = (clauses: readonly Both[]): Both => ({
  id: clauses.map(clause => clause.id).join(', atau '),
  en: clauses.map(clause => clause.en).join(', or '),
})

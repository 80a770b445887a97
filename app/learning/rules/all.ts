import { z } from 'zod'
import { type Both, defineRule, type Rule } from './rule.ts'

/** Every one of the rules holds. */
export const all = defineRule<{ rule: 'all'; rules: readonly Rule[] }>({
  name: 'all',
  schema: rule => z.object({ rule: z.literal('all'), rules: z.array(rule).min(1).max(20) }),
  holds: ({ rules }, { holds }) => rules.every(holds),
  asks: ({ rules }, { asks }) => joined(rules.map(asks)),
  says: ({ rules }, { says }) => joined(rules.map(says)),
  inner: ({ rules }) => rules,
})

const joined = (clauses: readonly Both[]): Both => ({
  id: clauses.map(clause => clause.id).join(', dan '),
  en: clauses.map(clause => clause.en).join(', and '),
})

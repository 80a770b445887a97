import { z } from 'zod'
import { competencySlug, type Estimate } from '../evidence.ts'
import { defineRule, outOf100 } from './rule.ts'

/** A competency was shown well enough, and surely enough, at some time on this path. */
export const mastery = defineRule<{ rule: 'mastery'; competency: string; atLeast: number; sure: number }>({
  name: 'mastery',
  schema: () =>
    z.object({
      rule: z.literal('mastery'),
      competency: competencySlug,
      atLeast: z.number().min(0).max(1),
      sure: z.number().min(0).max(1).default(0),
    }),
  holds: ({ competency, atLeast, sure }, { evidence }) =>
    (evidence.mastery[competency] ?? []).some(known => known.value >= atLeast && known.sure >= sure),
  asks({ competency, atLeast }, telling) {
    const [name, mark] = [telling.competency(competency), outOf100(atLeast)]
    return {
      id: `penguasaan ${name.id} sedikitnya ${mark} dari 100`,
      en: `mastery of ${name.en} of at least ${mark} of 100`,
    }
  },
  says({ competency, atLeast, sure }, telling) {
    const [name, mark] = [telling.competency(competency), outOf100(atLeast)]
    const known = bestOf(telling.evidence.mastery[competency] ?? [], sure)
    if (!known)
      return {
        id: `penguasaan ${name.id} belum cukup terlihat; yang diminta ${mark} dari 100`,
        en: `there is not enough yet to say how well ${telling.who.en} master ${name.en}; ${mark} of 100 is asked`,
      }
    return {
      id: `penguasaan ${name.id} ${telling.whose.id} ${outOf100(known.value)} dari 100; yang diminta ${mark}`,
      en: `${telling.whose.en} mastery of ${name.en} is ${outOf100(known.value)} of 100; ${mark} is asked`,
    }
  },
  mentions: ({ competency }) => [{ kind: 'competency', id: competency }],
})

const bestOf = (estimates: readonly Estimate[], sure: number): Estimate | undefined =>
  estimates.filter(known => known.sure >= sure).toSorted((a, b) => b.value - a.value)[0]

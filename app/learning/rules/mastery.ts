import { z } from 'zod'
import { shareOf } from '../author-field.ts'
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
  form: {
    label: { id: 'Penguasaan', en: 'Mastery' },
    fields: [
      { kind: 'pick', name: 'competency', label: { id: 'atas', en: 'of' }, from: 'competencies' },
      {
        ...{ kind: 'number', name: 'mark', min: 0, max: 100, initial: 60 },
        label: { id: 'sekurangnya', en: 'is at least' },
        unit: { id: 'dari 100', en: 'of 100' },
      },
      {
        ...{ kind: 'number', name: 'sure', min: 0, max: 100, initial: 30 },
        label: { id: 'dan kepastiannya', en: 'and how sure,' },
        unit: { id: 'dari 100', en: 'of 100' },
      },
    ],
    write: ({ competency, mark, sure }) => ({
      ...{ rule: 'mastery', competency, atLeast: shareOf(mark), sure: shareOf(sure) },
    }),
    read: ({ competency, atLeast, sure }) => ({
      ...{ competency, mark: String(outOf100(atLeast)), sure: String(outOf100(sure)) },
    }),
  },
})

const bestOf = (estimates: readonly Estimate[], sure: number): Estimate | undefined =>
  estimates.filter(known => known.sure >= sure).toSorted((a, b) => b.value - a.value)[0]

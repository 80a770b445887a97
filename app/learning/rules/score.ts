import { z } from 'zod'
import { shareOf } from '../author-field.ts'
import { scoreOf } from '../evidence.ts'
import { defineRule, outOf100 } from './rule.ts'

/** The best score of a check reaches a mark; without `step` it is the step's own. */
export const score = defineRule<{ rule: 'score'; step?: string; atLeast: number }>({
  name: 'score',
  schema: () =>
    z.object({ rule: z.literal('score'), step: z.string().optional(), atLeast: z.number().min(0).max(1) }),
  holds: ({ step, atLeast }, { evidence, self }) => (scoreOf(evidence, step ?? self) ?? -1) >= atLeast,
  asks({ step, atLeast }, { self, title }) {
    const [name, mark] = [title(step ?? self), outOf100(atLeast)]
    return { id: `nilai “${name}” sedikitnya ${mark}`, en: `a score of at least ${mark} in “${name}”` }
  },
  says({ step, atLeast }, { evidence, self, title, whose }) {
    const [name, mark, best] = [title(step ?? self), outOf100(atLeast), scoreOf(evidence, step ?? self)]
    if (best === null)
      return {
        id: `“${name}” belum dinilai; yang diminta ${mark} dari 100`,
        en: `“${name}” has no score yet; ${mark} of 100 is asked`,
      }
    return {
      id: `nilai “${name}” ${whose.id} ${outOf100(best)} dari 100; yang diminta ${mark}`,
      en: `${whose.en} score in “${name}” is ${outOf100(best)} of 100; ${mark} is asked`,
    }
  },
  mentions: ({ step }, self) => [{ kind: 'score', id: step ?? self }],
  form: {
    label: { id: 'Nilai', en: 'Score' },
    fields: [
      { kind: 'pick', name: 'step', label: { id: 'dari', en: 'in' }, from: 'graded' },
      {
        ...{ kind: 'number', name: 'mark', min: 0, max: 100, initial: 80 },
        label: { id: 'sekurangnya', en: 'is at least' },
        unit: { id: 'dari 100', en: 'of 100' },
      },
    ],
    write: ({ step, mark }) => ({ rule: 'score', step, atLeast: shareOf(mark) }),
    read: ({ step, atLeast }, self) => ({ step: step ?? self, mark: String(outOf100(atLeast)) }),
  },
})

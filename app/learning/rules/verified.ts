import { z } from 'zod'
import { hasVerdict } from '../evidence.ts'
import { defineRule } from './rule.ts'

/** A mentor or coordinator verified the task; without `step` it is the step's own. */
export const verified = defineRule<{ rule: 'verified'; step?: string }>({
  name: 'verified',
  schema: () => z.object({ rule: z.literal('verified'), step: z.string().optional() }),
  holds: ({ step }, { evidence, self }) => hasVerdict(evidence, step ?? self, 'verified'),
  asks: ({ step }, { self, title }) => ({
    id: `tugas “${title(step ?? self)}” terverifikasi`,
    en: `the task “${title(step ?? self)}” is verified`,
  }),
  says({ step }, { evidence, self, title }) {
    const name = title(step ?? self)
    if (hasVerdict(evidence, step ?? self, 'verified'))
      return { id: `tugas “${name}” sudah terverifikasi`, en: `the task “${name}” has been verified` }
    return { id: `tugas “${name}” belum terverifikasi`, en: `the task “${name}” is not verified yet` }
  },
  mentions: ({ step }, self) => [{ kind: 'task', id: step ?? self }],
  form: {
    label: { id: 'Tugas terverifikasi', en: 'Task verified' },
    fields: [{ kind: 'pick', name: 'step', label: { id: 'yaitu', en: 'namely' }, from: 'judged' }],
    write: ({ step }) => ({ rule: 'verified', step }),
    read: ({ step }, self) => ({ step: step ?? self }),
  },
})

import { z } from 'zod'
import { hasVerdict } from '../evidence.ts'
import { defineRule } from './rule.ts'

/** A mentor or coordinator verified what was handed in; without `step` it is the step's own. */
export const verified = defineRule<{ rule: 'verified'; step?: string }>({
  name: 'verified',
  schema: () => z.object({ rule: z.literal('verified'), step: z.string().optional() }),
  holds: ({ step }, { evidence, self }) => hasVerdict(evidence, step ?? self, 'verified'),
  asks: ({ step }, { self, judged }) => judged(step ?? self, 'rule.asks'),
  says: ({ step }, { evidence, self, judged }) =>
    judged(step ?? self, hasVerdict(evidence, step ?? self, 'verified') ? 'rule.holds' : 'rule.fails'),
  mentions: ({ step }, self) => [{ kind: 'task', id: step ?? self }],
  form: {
    label: { id: 'Tugas atau percakapan terverifikasi', en: 'Task or conversation verified' },
    fields: [{ kind: 'pick', name: 'step', label: { id: 'yaitu', en: 'namely' }, from: 'judged' }],
    write: ({ step }) => ({ rule: 'verified', step }),
    read: ({ step }, self) => ({ step: step ?? self }),
  },
})

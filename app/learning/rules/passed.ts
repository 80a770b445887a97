import { z } from 'zod'
import { defineRule } from './rule.ts'

/** A step or group came to its end: passed, tested out or waived. */
export const passed = defineRule<{ rule: 'passed'; step: string }>({
  name: 'passed',
  schema: () => z.object({ rule: z.literal('passed'), step: z.string() }),
  holds: ({ step }, { evidence }) => evidence.ended[step] !== undefined,
  asks: ({ step }, { title }) => ({ id: `“${title(step)}” selesai`, en: `“${title(step)}” is done` }),
  says: ({ step }, { evidence, title }) =>
    evidence.ended[step]
      ? { id: `“${title(step)}” sudah selesai`, en: `“${title(step)}” is done` }
      : { id: `“${title(step)}” belum selesai`, en: `“${title(step)}” is not done yet` },
  mentions: ({ step }) => [{ kind: 'step', id: step }],
  form: {
    label: { id: 'Langkah selesai', en: 'Step done' },
    fields: [{ kind: 'pick', name: 'step', label: { id: 'yaitu', en: 'namely' }, from: 'nodes' }],
    write: ({ step }) => ({ rule: 'passed', step }),
    read: ({ step }) => ({ step }),
  },
})

import { z } from 'zod'
import { hasVerdict } from '../evidence.ts'
import { judgedWords } from './judged-words.ts'
import { defineStep } from './step-kind.ts'

/** A text or a file that a mentor or coordinator verifies, or returns with a reason. */
export const task = defineStep({
  name: 'task',
  of: z.object({
    ask: z.string().trim().min(1).max(4000),
    accepts: z.enum(['text', 'file', 'either']).default('either'),
  }),
  thing: () => null,
  passes: (evidence, step) => hasVerdict(evidence, step, 'verified'),
  carries: () => [],
  asks: () => ({ rule: 'verified' }),
  failures: (evidence, step) =>
    Object.values(evidence.tasks[step] ?? {}).filter(verdict => verdict === 'returned').length,
  isGraded: false,
  judged: {
    asks: ({ ask }) => ask,
    takes: ({ accepts }) => ({
      text: accepts === 'text' ? 'required' : accepts === 'file' ? 'none' : 'optional',
      file: accepts === 'file' ? 'required' : accepts === 'text' ? 'none' : 'optional',
    }),
    words: judgedWords.task,
  },
  blank: {
    label: { id: 'Tugas untuk diverifikasi', en: 'A task to be verified' },
    title: { id: 'Tugas baru', en: 'New task' },
    of: { ask: 'Tugas baru', accepts: 'either' },
    effort: 15,
  },
  fields: [
    { kind: 'words', name: 'ask', label: { id: 'Yang diminta', en: 'What is asked' }, max: 4000 },
    {
      ...{ kind: 'pick', name: 'accepts', label: { id: 'Dijawab dengan', en: 'Answered with' } },
      from: [
        { value: 'either', label: { id: 'teks atau berkas', en: 'text or a file' } },
        { value: 'text', label: { id: 'teks', en: 'text' } },
        { value: 'file', label: { id: 'berkas', en: 'a file' } },
      ],
    },
  ],
})

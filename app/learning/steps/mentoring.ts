import { z } from 'zod'
import { hasVerdict } from '../evidence.ts'
import { judgedWords } from './judged-words.ts'
import { defineStep } from './step-kind.ts'

/** A conversation with one's mentor, ended once a mentor or coordinator says that it took place. Nobody falls short in it. */
export const mentoring = defineStep({
  name: 'mentoring',
  of: z.object({
    /** What to talk about. */
    topic: z.string().trim().min(1).max(4000),
  }),
  thing: () => null,
  passes: (evidence, step) => hasVerdict(evidence, step, 'verified'),
  carries: () => [],
  ends: {
    id: 'Selesai setelah mentor mengonfirmasi bahwa percakapannya sudah berlangsung.',
    en: 'Done once a mentor confirms that the conversation took place.',
  },
  asks: () => null,
  failures: () => 0,
  isGraded: false,
  judged: {
    asks: ({ topic }) => topic,
    takes: () => ({ text: 'required', file: 'none' }),
    isTalk: true,
    words: judgedWords.mentoring,
  },
  blank: {
    label: { id: 'Percakapan dengan mentor', en: 'A conversation with a mentor' },
    title: { id: 'Berbicara dengan mentor', en: 'Talking with a mentor' },
    of: { topic: 'Apa yang sudah berjalan, dan apa yang masih sulit?' },
    effort: 30,
  },
  fields: [
    {
      ...{ kind: 'words', name: 'topic', max: 4000 },
      label: { id: 'Yang dibicarakan', en: 'What to talk about' },
    },
  ],
})

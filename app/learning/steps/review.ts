import { z } from 'zod'
import { defineFinished } from './step-kind.ts'

/** Questions of earlier steps asked again when it is time for them; finished once a pack of them was answered, or none is due. */
export const review = defineFinished({
  name: 'review',
  of: z.object({
    /** At most, in one pack. */
    questions: z.coerce.number().int().min(1).max(10).default(5),
  }),
  thing: () => null,
  hasUse: before => before.some(({ of }) => (of as { workId?: string }).workId !== undefined),
  ends: {
    id: 'Selesai setelah satu paket soal dari langkah-langkah sebelumnya dijawab; bila belum ada yang perlu diulang, langsung dilanjutkan.',
    en: 'Done once a pack of questions from earlier steps is answered; when none is due, one goes straight on.',
  },
  endsWithAnswers: true,
  blank: {
    label: { id: 'Mengulang yang sudah dipelajari', en: 'Looking back at what was learnt' },
    title: { id: 'Mengulang sebentar', en: 'A short look back' },
    of: { questions: 5 },
    effort: 2,
  },
  fields: [
    {
      ...{ kind: 'number', name: 'questions', min: 1, max: 10, initial: 5 },
      label: { id: 'Soal dalam satu paket, paling banyak', en: 'Questions in a pack, at most' },
    },
  ],
})

import { z } from 'zod'
import { defineRule } from './rule.ts'

/** The learner was at a seminar, or has watched its recording. `title` is copied here when the path is published. */
export const attended = defineRule<{ rule: 'attended'; seminar: string; title?: string | undefined }>({
  name: 'attended',
  schema: () =>
    z.object({ rule: z.literal('attended'), seminar: z.uuid(), title: z.string().max(300).optional() }),
  holds: ({ seminar }, { evidence }) => evidence.attended?.[seminar] === true,
  asks: ({ title = '' }) => ({
    id: `hadir di seminar “${title}”, atau menonton rekamannya`,
    en: `being at the seminar “${title}”, or watching its recording`,
  }),
  says({ seminar, title = '' }, { evidence, who }) {
    if (evidence.attended?.[seminar])
      return {
        id: `${who.id} sudah mengikuti seminar “${title}”`,
        en: `${who.en} took part in the seminar “${title}”`,
      }
    return {
      id: `${who.id} belum mengikuti seminar “${title}” ataupun rekamannya`,
      en: `${who.en} have taken part neither in the seminar “${title}” nor in its recording`,
    }
  },
  form: {
    label: { id: 'Mengikuti seminar', en: 'Took part in a seminar' },
    fields: [{ kind: 'pick', name: 'seminar', label: { id: 'yaitu', en: 'namely' }, from: 'seminars' }],
    write: ({ seminar }) => ({ rule: 'attended', seminar }),
    read: ({ seminar }) => ({ seminar }),
  },
  moves: () => true,
  mentions: ({ seminar }) => [{ kind: 'seminar', id: seminar }],
})

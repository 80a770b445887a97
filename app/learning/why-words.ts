import type { Both, Reader } from './rules/rule.ts'

interface Sayings {
  readonly helpThere: Both
  readonly again: Both
  readonly waived: Both
  readonly skipped: Both
  readonly skippedSince: Both
  readonly opensOnce: Both
  readonly stuck: (tries: number) => Both
  readonly barred: Both
}

/** What is said of a step to the learner, and to the coordinator or mentor who looks after them. */
export const whySayings: Readonly<Record<Reader, Sayings>> = {
  learner: {
    helpThere: {
      id: 'Ada bantuan untuk Anda; setelah itu silakan coba lagi.',
      en: 'There is help for you; after it, please try again.',
    },
    again: { id: 'Silakan coba lagi bila sudah siap.', en: 'Try again when you are ready.' },
    waived: {
      id: 'Anda dibebaskan dari langkah ini oleh mentor atau koordinator.',
      en: 'A mentor or coordinator waived this step for you.',
    },
    skipped: { id: 'Boleh dilewati', en: 'You may skip it' },
    skippedSince: { id: 'Boleh dilewati karena', en: 'You may skip it, since' },
    opensOnce: { id: 'Terbuka bila:', en: 'Opens once you have:' },
    stuck: tries => ({
      id: `Kesempatan mencoba (${tries}) sudah terpakai semua. Koordinator atau mentor akan membantu; hasil Anda tetap tersimpan.`,
      en: `All tries (${tries}) are used. A coordinator or mentor will lend a hand; your work is safe.`,
    }),
    barred: {
      id: 'Hal itu tidak dapat Anda capai lagi di sini. Koordinator atau mentor akan membantu; hasil Anda tetap tersimpan.',
      en: 'You can no longer bring that about here. A coordinator or mentor will lend a hand; your work is safe.',
    },
  },
  helper: {
    helpThere: {
      id: 'Langkah bantuan terbuka; setelah itu peserta dapat mencoba lagi.',
      en: 'Steps that help are open; after them the learner can try again.',
    },
    again: { id: 'Peserta dapat mencoba lagi.', en: 'The learner can try again.' },
    waived: {
      id: 'Dibebaskan oleh mentor atau koordinator.',
      en: 'Waived by a mentor or coordinator.',
    },
    skipped: { id: 'Dilewati', en: 'Tested out' },
    skippedSince: { id: 'Dilewati karena', en: 'Tested out, since' },
    opensOnce: { id: 'Terbuka bila:', en: 'Opens once they have:' },
    stuck: tries => ({
      id: `Kesempatan mencoba (${tries}) sudah terpakai semua. Beri percobaan lagi, atau bebaskan langkah ini.`,
      en: `All tries (${tries}) are used. Grant another, or waive the step.`,
    }),
    barred: {
      id: 'Hal itu tidak dapat dicapai lagi, dan tidak ada langkah lain yang terbuka. Bebaskan langkah ini.',
      en: 'They can no longer bring that about, and nothing else is open to them. Waive this step.',
    },
  },
}

import { defineWords } from '#app/web/words.tsx'

export const suggestionWords = defineWords({
  id: {
    suggested: '{{count}} usulan bab',
    suggestedIntro:
      'Diusulkan dari jeda dan peralihan pokok bahasan. Belum menjadi bab sebelum Anda ambil; judulnya dapat diubah sesudahnya.',
    partAt: 'Bagian pada {{time}}',
    take: 'Ambil',
    takeAll: 'Ambil semua',
    taken: 'Usulan menjadi bab. Periksa judulnya.',
  },
  en: {
    suggested: '{{count}} suggested chapters',
    suggested_one: '{{count}} suggested chapter',
    suggestedIntro:
      'Suggested from pauses and turns of topic. They are no chapters until you take them; their titles can be changed afterwards.',
    partAt: 'Part at {{time}}',
    take: 'Take',
    takeAll: 'Take all',
    taken: 'The suggestions are chapters now. Look at their titles.',
  },
})

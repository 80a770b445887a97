import { defineWords } from '#app/web/words.tsx'

export const suggestionWords = defineWords({
  id: {
    suggested: '{{count}} usulan bab',
    suggestedIntro:
      'Diusulkan dari jeda, peralihan pokok bahasan, dan judul slide. Belum menjadi bab sebelum Anda ambil; judulnya dapat diubah sesudahnya.',
    partAt: 'Bagian pada {{time}}',
    fromSlide: 'Judul slide',
    take: 'Ambil',
    takeAll: 'Ambil semua',
    taken: 'Usulan menjadi bab. Periksa judulnya.',
  },
  en: {
    suggested: '{{count}} suggested chapters',
    suggested_one: '{{count}} suggested chapter',
    suggestedIntro:
      'Suggested from pauses, turns of topic and titles of slides. They are no chapters until you take them; their titles can be changed afterwards.',
    partAt: 'Part at {{time}}',
    fromSlide: 'Title of a slide',
    take: 'Take',
    takeAll: 'Take all',
    taken: 'The suggestions are chapters now. Look at their titles.',
  },
})

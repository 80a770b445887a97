import { defineWords } from '#app/web/words.tsx'

export const digestWords = defineWords({
  id: {
    digest: 'Rangkuman rekaman',
    digestOf: 'Rangkuman {{title}}',
    make: 'Susun rangkuman dari rekaman',
    intro:
      'Rancangan dari bab, slide, dan kalimat yang diucapkan; tidak ada yang ditulis ulang. Pilih bagiannya, lalu letakkan. Yang sudah Anda tulis tidak diubah.',
    back: 'Kembali ke halaman',
    nothing: 'Belum ada bahan untuk rangkuman. Beri rekaman ini bab, slide, atau teks dahulu.',
    parts: 'Bagian',
    stretch: '{{from}} sampai {{to}}',
    noPassage: 'Tidak ada kalimat dari bagian ini.',
    where: 'Letakkan di mana?',
    onPage: 'Di akhir halaman rekaman ini',
    inCourse: 'Sebagai pelajaran baru di kursus',
    course: 'Kursus',
    noCourse: 'Anda belum menulis kursus, jadi rangkuman hanya dapat diletakkan di halaman ini.',
    put: 'Letakkan rancangannya',
    noParts: 'Pilih paling sedikit satu bagian.',
    notPut:
      'Rangkuman tidak diletakkan, karena bagiannya tidak dapat ditulis sekarang. Muat ulang halaman ini, lalu coba lagi.',

    // In the draft
    noteTitle: 'Rancangan',
    note: 'Disusun otomatis dari rekaman “{{title}}”. Belum diperiksa siapa pun: perbaiki, lalu hapus kotak ini.',
    watch: 'Tonton bagian ini, {{from}} sampai {{to}}',
  },
  en: {
    digest: 'Digest of a recording',
    digestOf: 'Digest of {{title}}',
    make: 'Make a digest of the recording',
    intro:
      'A draft made of chapters, slides and sentences that were said; nothing is worded anew. Choose its parts, then put it somewhere. What you have written is not changed.',
    back: 'Back to the page',
    nothing:
      'There is nothing to make a digest of yet. Give this recording chapters, slides or captions first.',
    parts: 'Parts',
    stretch: '{{from}} to {{to}}',
    noPassage: 'There is no sentence from this part.',
    where: 'Where shall it go?',
    onPage: 'To the end of this recording’s page',
    inCourse: 'As a new lesson of a course',
    course: 'Course',
    noCourse: 'You write no course yet, so the digest can only go to this page.',
    put: 'Put the draft there',
    noParts: 'Choose at least one part.',
    notPut:
      'The digest was not put there, since that cannot be written now. Load this page again, then try once more.',

    noteTitle: 'Draft',
    note: 'Made automatically of the recording “{{title}}”. Nobody has checked it: correct it, then delete this box.',
    watch: 'Watch this part, {{from}} to {{to}}',
  },
})

import { defineWords } from '#app/web/words.tsx'

/** What is said where authors look for something in their own drafts. */
export const draftSearchWords = defineWords({
  id: {
    searchDrafts: 'Cari di draf Anda',
    searchDraftsHelp: 'Judul atau kata di dalam pelajaran',
    find: 'Cari',
    found: 'Ditemukan di draf Anda',
    foundNone: 'Tidak ada draf Anda yang memuat “{{search}}”',
    foundNoneHow: 'Coba kata lain, atau lebih sedikit kata.',
    showAll: 'Tutup pencarian',
    inCourse: 'Kursus {{title}}',
    courseItself: 'Keterangan kursus',
  },
  en: {
    searchDrafts: 'Search your drafts',
    searchDraftsHelp: 'A title, or words in a lesson',
    find: 'Search',
    found: 'Found in your drafts',
    foundNone: 'No draft of yours holds “{{search}}”',
    foundNoneHow: 'Try another word, or fewer words.',
    showAll: 'Close the search',
    inCourse: 'Course {{title}}',
    courseItself: 'Course details',
  },
})

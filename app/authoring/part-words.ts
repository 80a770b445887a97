import { defineWords } from '#app/web/words.tsx'

/** Where one part is written; a page of its own, so that it loads none of the other pages' words. */
export const partWords = defineWords({
  id: {
    courses: 'Kursus',
    preview: 'Lihat sebagai peserta',
    reading: 'Anda membaca sebagai peninjau. Hanya penulis yang dapat mengubah.',
    lesson: 'Pelajaran',
    check: 'Kuis',
    partSettings: 'Nama dan waktu',
    title: 'Judul',
    minutes: 'Waktu baca (menit)',
    minutesHelp: 'Kosongkan untuk dihitung dari panjangnya.',
    save: 'Simpan',
    partSaved: 'Nama dan waktu disimpan.',
  },
  en: {
    courses: 'Courses',
    preview: 'See it as a learner',
    reading: 'You are reading as a reviewer. Only authors can change this.',
    lesson: 'Lesson',
    check: 'Quiz',
    partSettings: 'Name and time',
    title: 'Title',
    minutes: 'Reading time (minutes)',
    minutesHelp: 'Leave empty to have it told from the length.',
    save: 'Save',
    partSaved: 'Name and time are saved.',
  },
})

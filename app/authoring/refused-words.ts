import { defineWords } from '#app/web/words.tsx'

/** Why a change to a work was not made, whether what was written is safe, and what to do. */
export const refusedWords = defineWords({
  id: {
    unknown: 'Tidak ada orang dengan surel itu. Periksa ejaannya.',
    noExpert: 'Orang itu belum berperan yang sesuai. Mintalah administrator memberinya peran itu.',
    lastAuthor: 'Satu penulis harus tetap ada. Tambah penulis lain dahulu.',
    standsThere: 'Kursus itu sudah memuat pelajaran ini. Tidak ada yang berubah.',
    changedMeanwhile: 'Nama ini baru saja diubah rekan Anda. Lihat yang baru, lalu ubah lagi bila perlu.',
    reasonMissing:
      'Belum terbit: tulis dahulu mengapa diterbitkan dengan hal yang sebaiknya diperiksa. Draf Anda aman.',
    unfinished:
      'Belum dapat diterbitkan: masih ada yang harus dilengkapi, lihat daftar di bawah. Tulisan Anda aman.',
    draftChanged:
      'Draf berubah sesudah halaman ini dibuka, jadi belum dilakukan. Lihat dahulu perubahannya, lalu tekan sekali lagi.',
    reviewClosed: 'Sudah berubah sejak halaman ini dibuka; lihat keadaannya di bawah. Tidak ada yang hilang.',
    noReviewer: 'Orang itu tidak dapat meninjau karya ini. Pilih peninjau lain.',
    dayPast: 'Hari itu sudah lewat. Pilih hari ini atau sesudahnya.',
    timePast: 'Pilih waktu yang belum lewat, paling lama setahun lagi.',
    alreadyRead: 'Itulah yang sudah dibaca peserta. Tidak ada yang berubah.',
    notAllowed: 'Anda tidak dapat menerbitkan ini sendiri. Mintalah tinjauan seorang peninjau.',
    notWordingOnly:
      'Perubahannya lebih dari kata-kata: bagian, soal, kunci, atau aturan kuis berubah. Terbitkan tanpa tanda itu.',
    sentBefore: 'Halaman ini sudah lama. Muat ulang, lalu coba lagi.',
    other: 'Tidak dapat dilakukan. Tidak ada yang berubah. Muat ulang halaman, lalu coba lagi.',
  },
  en: {
    unknown: 'Nobody has that address. Check the spelling.',
    noExpert: 'That person does not hold the role for it yet. Ask an administrator to grant it.',
    lastAuthor: 'One author has to stay. Add another one first.',
    standsThere: 'That course holds this lesson already. Nothing was changed.',
    changedMeanwhile:
      'A colleague just changed this name. Look at the new one and change it again if needed.',
    reasonMissing:
      'Not published: first write why it is published with things worth a look. Your draft is safe.',
    unfinished:
      'It cannot be published yet: something has to be completed, see the list below. What you wrote is safe.',
    draftChanged:
      'The draft changed after this page was opened, so nothing was done. Look at what changed first, then press again.',
    reviewClosed: 'Something changed since this page was opened; see below where it stands. Nothing is lost.',
    noReviewer: 'That person cannot review this work. Choose another reviewer.',
    dayPast: 'That day is past. Choose today or later.',
    timePast: 'Choose a time that is still to come, a year ahead at most.',
    alreadyRead: 'That is what learners read already. Nothing changed.',
    notAllowed: 'You cannot publish this on your own. Ask a reviewer to look at it.',
    notWordingOnly: 'More than wording changed: parts, questions, keys or rules. Publish without that mark.',
    sentBefore: 'This page is out of date. Reload it and try again.',
    other: 'This could not be done. Nothing has changed. Reload the page and try again.',
  },
})

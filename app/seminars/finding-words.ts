import { defineWords } from '#app/web/words.tsx'

/** What only a recording can lack. */
export const findingWords = defineWords({
  id: {
    videoMissing: 'Video belum diunggah.',
    videoRefused: 'Video ini tidak dapat diputar; alasannya ada di halaman Video.',
    videoUnplayable:
      'Peramban tidak dapat memutar berkas aslinya, dan ukuran lainnya gagal dibuat; lihat halaman Video.',
    videoNotReady: 'Peramban tidak dapat memutar berkas aslinya; tunggu sampai videonya selesai disiapkan.',
    videoAsItIs:
      'Ukuran kecil tidak dapat dibuat, jadi peserta menonton berkas aslinya; lihat halaman Video.',
    videoUnderWay:
      'Videonya masih disiapkan. Bila diterbitkan sekarang, peserta menonton berkas aslinya sampai selesai.',
    lengthMissing: 'Panjang video belum diketahui; isi di halaman Video.',
    chapterBeyondEnd: 'Ada bab yang mulai setelah video selesai.',
    askUnfinished: 'Soal ke-{{number}} di dalam video belum lengkap; lihat halaman Soal.',
    askBeyondEnd: 'Soal ke-{{number}} atau bagiannya ada setelah video selesai; lihat halaman Soal.',
    captionsMissing:
      'Belum ada teks. Rekan yang tunarungu dan yang menonton tanpa suara tidak dapat mengikuti.',
    captionsBeyondEnd: 'Teksnya lebih panjang daripada videonya. Mungkin berkas lain yang terunggah.',
    chaptersMissing: 'Belum ada bab, jadi orang sulit menemukan bagian yang dicari.',
    slidesUnderWay: 'Slide masih disiapkan; peserta melihatnya begitu selesai.',
    slidesUnread: 'PDF slide tidak dapat dipakai; alasannya ada di halaman Video.',
    slidesUntimed: 'Waktu tampil slide belum diatur, jadi slidenya belum ikut terbit.',
    slidesBeyondEnd: 'Ada slide yang mulai setelah video selesai.',
    posterMissing: 'Belum ada gambar pembuka.',
  },
  en: {
    videoMissing: 'The video is not uploaded yet.',
    videoRefused: 'This video cannot be played; the Video page says why.',
    videoUnplayable:
      'Browsers cannot play the uploaded file, and its other sizes could not be made; see the Video page.',
    videoNotReady: 'Browsers cannot play the uploaded file; wait until the video is prepared.',
    videoAsItIs: 'Small sizes could not be made, so people watch the uploaded file; see the Video page.',
    videoUnderWay:
      'The video is still being prepared. Published now, people watch the uploaded file until it is done.',
    lengthMissing: 'The length of the video is not known yet; give it on the Video page.',
    chapterBeyondEnd: 'A chapter begins after the video has ended.',
    askUnfinished: 'Question {{number}} inside the video is not finished; see Questions.',
    askBeyondEnd: 'Question {{number}}, or a part of it, lies beyond the end of the video; see Questions.',
    captionsMissing:
      'There are no captions. Deaf colleagues and those who watch without sound cannot follow.',
    captionsBeyondEnd: 'The captions are longer than the video. Perhaps it is the wrong file.',
    chaptersMissing: 'There are no chapters, so people will hardly find the part they look for.',
    slidesUnderWay: 'The slides are still being prepared; people see them once that is done.',
    slidesUnread: 'The PDF of the slides cannot be used; the Video page says why.',
    slidesUntimed: 'The slides have no times yet, so they are not published.',
    slidesBeyondEnd: 'A slide begins after the video has ended.',
    posterMissing: 'There is no opening picture yet.',
  },
})

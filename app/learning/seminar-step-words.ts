import { defineWords } from '#app/web/words.tsx'

/** A step that is a seminar. */
export const seminarStepWords = defineWords({
  id: {
    about: 'Langkah ini selesai setelah Anda mengikuti seminar ini.',
    overAbout: 'Seminar ini sudah lewat.',
    cancelled:
      'Seminar ini dibatalkan. Kemajuan Anda aman; koordinator pelatihan dapat membebaskan langkah ini atau menggantinya.',
    from: '{{start}} – {{end}}',
    notForYou: 'Seminar ini tidak terbuka bagi unit Anda. Hubungi koordinator pelatihan; kemajuan Anda aman.',
    seated:
      'Anda terdaftar. Ketik kode di layar saat Anda datang; langkah ini selesai sesudah seminar berakhir.',
    waiting: 'Anda di daftar tunggu. Kami memberi tahu lewat surel begitu ada kursi.',
    register: 'Daftarlah di halaman seminarnya, lalu ketik kode di layar saat Anda datang.',
    missed: 'Kehadiran Anda tidak tercatat.',
    missedWatch:
      'Tonton rekamannya: langkah ini selesai setelah rekaman Anda tonton. Bila Anda hadir, minta penyelenggara mencatat Anda.',
    missedAsk:
      'Bila Anda hadir, minta penyelenggara mencatat Anda. Bila tidak, tunggu rekamannya atau minta koordinator pelatihan membebaskan langkah ini.',
    watch: 'Tonton rekamannya',
    openSeminar: 'Buka halaman seminar',
    goRegister: 'Daftar di halaman seminar',
  },
  en: {
    about: 'This step is done once you have attended this seminar.',
    overAbout: 'This seminar is over.',
    cancelled:
      'This seminar is cancelled. Your progress is safe; the training coordinator can waive this step or replace it.',
    from: '{{start}} – {{end}}',
    notForYou: 'This seminar is not open to your unit. Ask the training coordinator; your progress is safe.',
    seated:
      'You are registered. Type the code on the screen when you arrive; this step is done after the end.',
    waiting: 'You are on the waiting list. We tell you by e-mail as soon as there is a seat.',
    register: 'Register on the page of the seminar, then type the code on the screen when you arrive.',
    missed: 'Your attendance was not recorded.',
    missedWatch:
      'Watch the recording: this step is done once you have watched it. If you were there, ask the organiser to note you.',
    missedAsk:
      'If you were there, ask the organiser to note you. If not, wait for the recording or ask the training coordinator to waive this step.',
    watch: 'Watch the recording',
    openSeminar: 'Open the page of the seminar',
    goRegister: 'Register on the page of the seminar',
  },
})

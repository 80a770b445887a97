import { defineWords } from '#app/web/words.tsx'

/** Letters about a seminar; none tells its meeting link. */
export const letterWords = defineWords({
  id: {
    greeting: 'Yth. {{name}},',
    seatedSubject: 'Anda mendapat kursi: {{title}}',
    seated:
      'Ada kursi kosong dan giliran Anda tiba: Anda kini terdaftar di “{{title}}”. Bila berhalangan, batalkan agar kursinya diberikan kepada yang menunggu.',
    registeredSubject: 'Anda didaftarkan: {{title}}',
    registered: 'Penyelenggara mendaftarkan Anda di “{{title}}”. Anda mendapat kursi.',
    waitingSubject: 'Anda masuk daftar tunggu: {{title}}',
    waiting:
      'Penyelenggara mendaftarkan Anda di “{{title}}”. Kursinya penuh, jadi Anda masuk daftar tunggu. Kami memberi tahu begitu ada kursi.',
    movedSubject: 'Jadwal berubah: {{title}}',
    moved:
      'Waktu atau tempat “{{title}}” berubah. Pendaftaran Anda tetap berlaku. Beginilah jadwalnya sekarang:',
    cancelledSubject: 'Dibatalkan: {{title}}',
    cancelled: '“{{title}}” dibatalkan. Anda tidak perlu melakukan apa-apa.',
    reason: 'Alasannya: {{reason}}',
    yourTime: 'Waktu Anda: {{time}}',
    open: 'Selengkapnya: {{link}}',
  },
  en: {
    greeting: 'Dear {{name}},',
    seatedSubject: 'You have a seat: {{title}}',
    seated:
      'A seat has become free and it is your turn: you are now registered for “{{title}}”. If you cannot come, cancel, so that someone who waits gets the seat.',
    registeredSubject: 'You were registered: {{title}}',
    registered: 'The organiser registered you for “{{title}}”. You have a seat.',
    waitingSubject: 'You are on the waiting list: {{title}}',
    waiting:
      'The organiser registered you for “{{title}}”. It is full, so you are on the waiting list. We tell you as soon as there is a seat.',
    movedSubject: 'The schedule changed: {{title}}',
    moved: 'The time or place of “{{title}}” changed. Your registration stays. This is the schedule now:',
    cancelledSubject: 'Cancelled: {{title}}',
    cancelled: '“{{title}}” is cancelled. There is nothing you need to do.',
    reason: 'The reason: {{reason}}',
    yourTime: 'Your time: {{time}}',
    open: 'More about it: {{link}}',
  },
})

import { defineWords } from '#app/web/words.tsx'

export const letterWords = defineWords({
  id: {
    greeting: '{{name}}, selamat bekerja.',
    due: 'Ditunggu sampai {{day}}.',
    open: 'Buka di sini: {{link}}',
    askedLetterSubject: 'Mohon ditinjau: {{title}}',
    askedLetter: '{{name}} meminta Anda meninjau “{{title}}”.',
    changesLetterSubject: 'Ada yang perlu diubah: {{title}}',
    changesLetter: '{{name}} sudah membaca “{{title}}” dan meminta perubahan.',
    approvedLetterSubject: 'Disetujui: {{title}}',
    approvedLetter:
      '{{name}} menyetujui “{{title}}” seperti yang tertulis sekarang. Kini giliran Anda menerbitkannya.',
    missedLetterSubject: 'Belum terbit: {{title}}',
    missedLetter: '“{{title}}” tidak terbit pada waktu yang dijadwalkan. {{reason}} Draf Anda aman.',
    missed_draftChanged: 'Drafnya berubah sesudah dijadwalkan.',
    missed_notAllowed:
      'Yang menjadwalkannya tidak lagi berhak menerbitkan, atau persetujuan peninjau belum ada.',
    missed_unfinished: 'Masih ada yang harus dilengkapi.',
    missed_notWordingOnly: 'Perubahannya lebih dari kata-kata.',
    missed_alreadyRead: 'Isinya sama dengan yang sudah dibaca peserta.',
    missed_other: 'Ada yang tidak terduga.',
  },
  en: {
    greeting: 'Hello {{name}},',
    due: 'It is awaited by {{day}}.',
    open: 'Open it here: {{link}}',
    askedLetterSubject: 'Please review: {{title}}',
    askedLetter: '{{name}} asks you to review “{{title}}”.',
    changesLetterSubject: 'Something should change: {{title}}',
    changesLetter: '{{name}} has read “{{title}}” and asks for changes.',
    approvedLetterSubject: 'Approved: {{title}}',
    approvedLetter: '{{name}} approves “{{title}}” as it is written now. It is your turn to publish it.',
    missedLetterSubject: 'Not published: {{title}}',
    missedLetter: '“{{title}}” was not published at the time planned. {{reason}} Your draft is safe.',
    missed_draftChanged: 'Its draft was changed after the time was chosen.',
    missed_notAllowed: 'Whoever planned it may not publish any more, or a reviewer has yet to approve it.',
    missed_unfinished: 'Something in it still has to be completed.',
    missed_notWordingOnly: 'More than wording changed.',
    missed_alreadyRead: 'It is what learners read already.',
    missed_other: 'Something unforeseen came up.',
  },
})

type Missed = 'draftChanged' | 'notAllowed' | 'unfinished' | 'notWordingOnly' | 'alreadyRead'

/** Whether there is a sentence for why a planned publication was not made. */
export const isMissed = (reason: string): reason is Missed =>
  Object.hasOwn(letterWords.id, `missed_${reason}`)

import { defineWords } from '#app/web/words.tsx'

/** A person who would like company, and the mentor whom they asked. */
export const companyWords = defineWords({
  id: {
    subject: '{{name}} ingin ditemani belajar',
    letter:
      'Yth. {{mentor}},\n\n{{name}} meminta Anda menemani belajar sebentar, misalnya 15 menit di meja Anda atau di mejanya. Silakan hubungi langsung. Sesudah bertemu, tandai di halaman tugas Anda:\n{{link}}\n\nBina',
    waiting: 'Ingin ditemani',
    waitingHow: 'Mereka meminta Anda duduk sebentar bersama. Hubungi langsung, lalu tandai setelah bertemu.',
    since: 'sejak {{date}}',
    met: 'Kami sudah bertemu',
    metWith: 'Kami sudah bertemu: {{name}}',
  },
  en: {
    subject: '{{name}} would like company in learning',
    letter:
      'Dear {{mentor}},\n\n{{name}} asks you to sit down with them for a moment, for instance 15 minutes at your desk or theirs. Please get in touch directly. Once you have met, mark it on your page of tasks:\n{{link}}\n\nBina',
    waiting: 'Would like company',
    waitingHow:
      'They ask you to sit down with them for a moment. Get in touch directly, and mark it once you have met.',
    since: 'since {{date}}',
    met: 'We have met',
    metWith: 'We have met: {{name}}',
  },
})

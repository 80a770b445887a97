import { defineWords } from '#app/web/words.tsx'

export const noticeWords = defineWords({
  id: {
    subject: 'Penugasan belajar: {{path}}',
    opening: 'Yth. {{name}},\n\n“{{path}}” ditugaskan kepada Anda.',
    due: 'Tenggatnya {{due}}.',
    noDue: 'Tidak ada tenggat; mulailah bila ada kesempatan.',
    message: 'Pesan dari koordinator:\n{{message}}',
    closing: 'Kalau ada kendala, sampaikan kepada koordinator pelatihan Anda.\n\nBina',
  },
  en: {
    subject: 'A learning assignment: {{path}}',
    opening: 'Dear {{name}},\n\n“{{path}}” has been assigned to you.',
    due: 'It is due on {{due}}.',
    noDue: 'There is no date; begin when there is a moment.',
    message: 'From your coordinator:\n{{message}}',
    closing: 'If something stands in your way, tell your training coordinator.\n\nBina',
  },
})

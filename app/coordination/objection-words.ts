import { defineWords } from '#app/web/words.tsx'

export const objectionWords = defineWords({
  id: {
    objections: 'Keberatan atas perkiraan',
    objectionsIntro:
      'Orang yang merasa perkiraan kompetensinya tidak tepat. Mereka memilih membagikan perkiraan dan alasan ini kepada Anda.',
    noObjections: 'Tidak ada keberatan yang menunggu.',
    tasks: 'Tugas',
    told: '{{competency}}: {{level}} dari 100, dari {{count}} soal',
    toldNothing: '{{competency}}: belum cukup soal untuk memperkirakan',
    since: 'Sejak {{date}}',
    outcome: 'Keputusan',
    kept: 'Perkiraan tetap',
    renewed: 'Mulai lagi: jawaban sebelum keberatan ini tidak dihitung',
    answer: 'Jawaban Anda',
    answerHelp: 'Dikirim kepadanya melalui surat, dan tampil di profilnya.',
    send: 'Kirim jawaban',
    gone: 'Keberatan ini sudah dijawab.',
    letterSubject: 'Jawaban atas keberatan Anda: {{competency}}',
    letterKept:
      'Yth. {{name}},\n\n{{by}} menjawab keberatan Anda atas perkiraan {{competency}}. Perkiraan tetap.\n\n{{answer}}\n\nLihat profil Anda: {{href}}\n\nBina',
    letterRenewed:
      'Yth. {{name}},\n\n{{by}} menjawab keberatan Anda atas perkiraan {{competency}}. Perkiraan dimulai lagi; jawaban sebelum keberatan itu tidak dihitung.\n\n{{answer}}\n\nLihat profil Anda: {{href}}\n\nBina',
  },
  en: {
    objections: 'Objections to estimates',
    objectionsIntro:
      'People who find the estimate of their competency wrong. They chose to share estimate and reason with you.',
    noObjections: 'No objection waits.',
    tasks: 'Tasks',
    told: '{{competency}}: {{level}} of 100, from {{count}} questions',
    told_one: '{{competency}}: {{level}} of 100, from {{count}} question',
    toldNothing: '{{competency}}: too few questions to say',
    since: 'Since {{date}}',
    outcome: 'Decision',
    kept: 'The estimate stands',
    renewed: 'Begin anew: answers before this objection do not count',
    answer: 'Your answer',
    answerHelp: 'Sent to them by letter, and shown in their profile.',
    send: 'Send the answer',
    gone: 'This objection was answered already.',
    letterSubject: 'Answer to your objection: {{competency}}',
    letterKept:
      'Dear {{name}},\n\n{{by}} answered your objection to the estimate of {{competency}}. The estimate stands.\n\n{{answer}}\n\nSee your profile: {{href}}\n\nBina',
    letterRenewed:
      'Dear {{name}},\n\n{{by}} answered your objection to the estimate of {{competency}}. The estimate begins anew; answers before the objection do not count.\n\n{{answer}}\n\nSee your profile: {{href}}\n\nBina',
  },
})

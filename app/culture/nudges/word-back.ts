import type { JudgedKind } from '#app/learning/steps/judged-words.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNotice, type NudgeVariant } from '../nudge.ts'

type Word = 'granted' | 'answered' | 'returned' | 'verified'

/** What a verdict says to the learner, by the kind of the step. */
const verdictsBack = {
  task: {
    returned: {
      name: 'returned',
      words: defineWords({
        id: {
          title: 'Tugas Anda dikembalikan dengan catatan',
          body: '{{name}} sudah membaca “{{step}}” dan menulis catatan. Perbaiki bagian itu saja, lalu kirim lagi; jawaban Anda masih tersimpan.',
          action: 'Baca catatan',
        },
        en: {
          title: 'Your task came back with a remark',
          body: '{{name}} has read “{{step}}” and left a remark. Mend that part and hand it in again; your answer is still there.',
          action: 'Read the remark',
        },
      }),
    },
    verified: {
      name: 'verified',
      words: defineWords({
        id: {
          title: 'Tugas Anda diterima',
          body: '{{name}} sudah memeriksa “{{step}}” dan menerimanya. Langkah ini selesai.',
          action: 'Lihat tugas',
        },
        en: {
          title: 'Your task is accepted',
          body: '{{name}} has looked at “{{step}}” and accepted it. This step is done.',
          action: 'See the task',
        },
      }),
    },
  },
  mentoring: {
    returned: {
      name: 'mentoring-returned',
      words: defineWords({
        id: {
          title: 'Percakapan Anda belum dikonfirmasi',
          body: '{{name}} belum dapat mengonfirmasi percakapan “{{step}}” dan menulis alasannya. Catatan Anda masih tersimpan; silakan perbaiki, atau berbicara lagi dahulu.',
          action: 'Baca alasannya',
        },
        en: {
          title: 'Your conversation is not confirmed yet',
          body: '{{name}} could not confirm the conversation “{{step}}” yet and says why. Your note is still there; mend it, or talk again first.',
          action: 'Read the reason',
        },
      }),
    },
    verified: {
      name: 'mentoring-verified',
      words: defineWords({
        id: {
          title: 'Percakapan Anda dikonfirmasi',
          body: '{{name}} mengonfirmasi bahwa percakapan “{{step}}” sudah berlangsung. Langkah ini selesai.',
          action: 'Lihat catatannya',
        },
        en: {
          title: 'Your conversation is confirmed',
          body: '{{name}} has confirmed that the conversation “{{step}}” took place. This step is done.',
          action: 'See the note',
        },
      }),
    },
  },
} as const satisfies Record<JudgedKind, Record<'returned' | 'verified', NudgeVariant>>

/** What other words that come back say. */
const wordsBack = {
  granted: {
    name: 'granted',
    words: defineWords({
      id: {
        title: 'Anda mendapat kesempatan lagi',
        body: '{{name}} membuka lagi “{{step}}” untuk Anda. Cobalah bila Anda siap; hasil sebelumnya tetap tersimpan.',
        action: 'Coba lagi',
      },
      en: {
        title: 'You have another try',
        body: '{{name}} has opened “{{step}}” for you again. Try when you are ready; your earlier results stay.',
        action: 'Try again',
      },
    }),
  },
  answered: {
    name: 'answered',
    words: defineWords({
      id: {
        title: 'Pertanyaan Anda dijawab',
        body: '{{name}} menjawab pertanyaan Anda di “{{step}}”. Jawabannya ada di bawah bagian yang Anda tanyakan.',
        action: 'Baca jawabannya',
      },
      en: {
        title: 'Your question is answered',
        body: '{{name}} has answered your question in “{{step}}”. The answer stands under the part you asked about.',
        action: 'Read the answer',
      },
    }),
  },
} as const satisfies Record<string, NudgeVariant>

/** The wording of a word that comes back at a step of this kind; null where such a step brings none. */
export const wordingOf = (word: Word, stepKind: string): NudgeVariant | null => {
  if (word === 'granted' || word === 'answered') return wordsBack[word]
  return Object.hasOwn(verdictsBack, stepKind) ? verdictsBack[stepKind as JudgedKind][word] : null
}

/** Carries what a mentor, coordinator or author answered; it is about the learner's own work, so it always comes. */
export const wordBack = defineNotice({
  name: 'word-back',
  mechanism: 'word-of-a-person',
  source: 'Hattie & Timperley 2007',
  words: defineWords({
    id: {
      label: 'Kabar dari mentor, koordinator, atau penulis',
      purpose:
        'Bila tugas Anda diperiksa, percakapan Anda dikonfirmasi, pertanyaan Anda dijawab, atau Anda mendapat kesempatan lagi.',
      works: 'Umpan balik paling berguna bila jelas apa yang sudah baik dan apa langkah berikutnya',
      why: '“{{step}}” pada jalur “{{path}}” menunggu {{name}}, dan kabarnya sudah ada.',
    },
    en: {
      label: 'Word from a mentor, coordinator or author',
      purpose:
        'When your task was looked at, your conversation confirmed, your question answered, or you were given another try.',
      works: 'Feedback helps most when it says what is good and what comes next',
      why: '“{{step}}” on the path “{{path}}” waited for {{name}}, who has answered.',
    },
  }),
  variants: [
    verdictsBack.task.returned,
    verdictsBack.task.verified,
    verdictsBack.mentoring.returned,
    verdictsBack.mentoring.verified,
    wordsBack.granted,
    wordsBack.answered,
  ],
})

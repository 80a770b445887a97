import { defineWords } from '#app/web/words.tsx'

/** What learners read who ask about a block. */
export const askWords = defineWords({
  id: {
    answered: '{{count}} pertanyaan peserta',
    own: 'Pertanyaan Anda',
    asked: 'Pertanyaan peserta',
    answerBy: 'Dijawab {{name}}',
    waiting: 'Penulis pelajaran akan menjawabnya; Anda diberi tahu.',
    askThis: 'Tanyakan bagian ini',
    askWhich: 'Bagian mana yang ingin Anda tanyakan?',
    askWhichHow: 'Di bawah setiap bagian kini ada tautan. Atau tanyakan pelajaran ini seluruhnya.',
    askWhole: 'Tanyakan seluruh pelajaran',
    askNot: 'Kembali membaca',
    ask: 'Ajukan pertanyaan',
    askAbout: 'Tentang “{{lesson}}”',
    question: 'Pertanyaan Anda',
    questionHelp:
      'Hanya penulis pelajaran yang tahu bahwa Anda yang bertanya. Bila berguna bagi yang lain, pertanyaan dan jawabannya ditampilkan tanpa nama Anda.',
    send: 'Kirim pertanyaan',
    tooMany:
      'Anda sudah mengirim lima pertanyaan dalam satu jam. Semuanya tersimpan; tunggu sebentar sebelum mengirim yang ini.',
  },
  en: {
    answered: '{{count}} questions of learners',
    answered_one: '{{count}} question of a learner',
    own: 'Your question',
    asked: 'A learner’s question',
    answerBy: 'Answered by {{name}}',
    waiting: 'The authors of the lesson will answer; you will be told.',
    askThis: 'Ask about this part',
    askWhich: 'Which part do you want to ask about?',
    askWhichHow: 'There is a link under each part now. Or ask about the lesson as a whole.',
    askWhole: 'Ask about the whole lesson',
    askNot: 'Back to reading',
    ask: 'Ask a question',
    askAbout: 'About “{{lesson}}”',
    question: 'Your question',
    questionHelp:
      'Only the authors of the lesson know that it is you who asks. If it helps others, question and answer are shown without your name.',
    send: 'Send the question',
    tooMany:
      'You sent five questions within an hour. All of them are kept; wait a while before you send this one.',
  },
})

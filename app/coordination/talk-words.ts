import { defineWords } from '#app/web/words.tsx'

/** Conversations with learners, as mentors and coordinators meet them. */
export const talkWords = defineWords({
  id: {
    talks: 'Perlu berbicara dengan mentor',
    talksHow:
      'Mereka sampai di langkah yang selesai lewat percakapan. Setelah berbicara, catatlah di sini; peserta juga dapat menulisnya sendiri.',
    talkOf: '“{{step}}” ({{path}})',
    talkAlone: '“{{step}}” ({{path}}). Belum ada mentor baginya.',
    toNote: 'Buka',
    with: 'Dengan {{name}}',
    withYou: 'Dengan Anda',
    talkedWith: 'Dengan {{name}}, {{day}}',
    talkedWithYou: 'Dengan Anda, {{day}}',
    noteTalk: 'Catat percakapan dengan peserta ini',
    noteTalkHow:
      'Untuk percakapan yang Anda lakukan sendiri. Langkah ini langsung selesai, dan peserta membaca catatannya.',
    talkedOn: 'Hari percakapan',
    agreed: 'Apa yang disepakati',
    agreedHelp: 'Satu atau dua kalimat cukup.',
    note: 'Catat percakapan',
  },
  en: {
    talks: 'To talk with a mentor',
    talksHow:
      'They have come to a step that ends with a conversation. Note it here once you have talked; learners can write it down themselves, too.',
    talkOf: '“{{step}}” ({{path}})',
    talkAlone: '“{{step}}” ({{path}}). They have no mentor.',
    toNote: 'Open',
    with: 'With {{name}}',
    withYou: 'With you',
    talkedWith: 'With {{name}}, {{day}}',
    talkedWithYou: 'With you, {{day}}',
    noteTalk: 'Note a conversation with this learner',
    noteTalkHow:
      'For a conversation that you had yourself. The step is done at once, and the learner reads the note.',
    talkedOn: 'On which day',
    agreed: 'What you agreed',
    agreedHelp: 'One or two sentences are enough.',
    note: 'Note the conversation',
  },
})

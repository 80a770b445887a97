import { defineWords } from '#app/web/words.tsx'

/** Letters to speakers without an account, and to hosts about them. */
export const speakerLetterWords = defineWords({
  id: {
    greeting: 'Yth. {{name}},',
    readySubject: '{{name}} sudah siap: {{title}}',
    ready:
      '{{name}} menyatakan bahwa semua bahannya untuk “{{title}}” sudah lengkap. Lihat, lalu terbitkan rekamannya atau kirim untuk ditinjau.',
    open: 'Buka halamannya: {{link}}',
    linkSubject: 'Halaman Anda sebagai narasumber: {{title}}',
    link: 'Anda akan berbicara di “{{title}}”. Lewat tautan di bawah ini, tanpa membuat akun, Anda dapat memperkenalkan diri, mengirim slide dan rekaman, serta menjawab pertanyaan peserta.',
    until:
      'Tautan berlaku sampai {{date}}, hanya untuk acara ini. Siapa pun yang memegangnya bertindak sebagai Anda, jadi jangan diteruskan.',
  },
  en: {
    greeting: 'Dear {{name}},',
    readySubject: '{{name}} is ready: {{title}}',
    ready:
      '{{name}} says that everything of theirs for “{{title}}” is there. Have a look, then publish the recording or send it for review.',
    open: 'Open the page: {{link}}',
    linkSubject: 'Your page as a speaker: {{title}}',
    link: 'You will speak at “{{title}}”. By the link below, without an account, you can introduce yourself, send your slides and your recording, and answer what participants ask.',
    until:
      'The link holds until {{date}}, for this seminar alone. Whoever has it acts as you, so please do not pass it on.',
  },
})

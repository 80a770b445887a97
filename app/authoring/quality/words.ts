import { defineWords } from '#app/web/words.tsx'

export type QualityWord = keyof (typeof qualityWords)['id']

/** What is said of a lesson's quality, and the mends offered. */
export const qualityWords = defineWords({
  id: {
    linkNowhere: 'Tautan “{{words}}” menuju bagian yang sudah tidak ada.',
    linkAuthorsOnly: 'Tautan “{{words}}” menuju halaman penulis; peserta tidak dapat membukanya.',
    linkRemove: 'Lepas tautannya',
    linkVague: 'Tautan “{{words}}” tidak mengatakan ke mana arahnya.',
    linkIsAddress: 'Tautan “{{words}}” berupa alamat. Tulis nama halamannya.',
    linkWiden: 'Jadikan kalimatnya tautan',
    tableNameless: 'Tabel ini belum menamai kolomnya.',
    tableNameColumns: 'Jadikan baris pertama nama kolom',
    tableWide: 'Tabel ini punya {{count}} kolom; di ponsel sulit dibaca.',
    headingSkips: 'Judul ini melompati satu tingkat.',
    headingRaise: 'Naikkan tingkatnya',
    boldHeading: 'Baris tebal ini tampaknya sebuah judul.',
    boldToHeading: 'Jadikan judul',
    altIsFileName: 'Keterangan gambar “{{words}}” adalah nama berkas. Tulis apa yang terlihat.',
    altLong: 'Keterangan gambar melebihi {{count}} huruf. Pindahkan rinciannya ke teks.',
    altRedundant: 'Keterangan gambar tidak perlu menyebut “gambar”.',
    altShorten: 'Jadikan “{{words}}”',
    feedbackMissing: 'Soal ini belum menjelaskan jawabannya.',
    tooHeavy: 'Pelajaran ini {{kilobytes}} KB; untuk jaringan lemah paling banyak {{most}} KB.',
    sentenceLong: 'Kalimat {{count}} kata: “{{words}}”',
    sentencePart: 'Bagi dua: “{{words}}”',
    paragraphLong: 'Paragraf ini {{count}} kata. Bagi menjadi beberapa.',
    wordHeavy: '“{{words}}” dapat ditulis “{{plainer}}”.',
    wordReplace: 'Ganti dengan “{{plainer}}”',

    // The panel
    errors: 'Harus dibetulkan',
    warnings: 'Sebaiknya dibetulkan',
    advices: 'Saran agar mudah dibaca',
    more: '{{count}} lagi',
    mended: 'Sudah diubah. Ctrl+Z mengembalikannya.',
  },
  en: {
    linkNowhere: 'The link “{{words}}” leads to a part that is no longer there.',
    linkAuthorsOnly: 'The link “{{words}}” leads to a page for authors; learners cannot open it.',
    linkRemove: 'Take the link off',
    linkVague: 'The link “{{words}}” does not say where it leads.',
    linkIsAddress: 'The link “{{words}}” is an address. Write the name of the page.',
    linkWiden: 'Make the sentence the link',
    tableNameless: 'This table does not name its columns yet.',
    tableNameColumns: 'Make the first row the names',
    tableWide: 'This table has {{count}} columns; on a phone it is hard to read.',
    headingSkips: 'This heading skips a level.',
    headingRaise: 'Raise it by a level',
    boldHeading: 'This bold line looks like a heading.',
    boldToHeading: 'Make it a heading',
    altIsFileName:
      'The words for the picture, “{{words}}”, are the name of a file. Write what is to be seen.',
    altLong: 'The words for the picture are longer than {{count}} letters. Move the details into the text.',
    altRedundant: 'The words for a picture need not say “picture”.',
    altShorten: 'Make it “{{words}}”',
    feedbackMissing: 'This question does not explain its answer yet.',
    tooHeavy: 'This lesson is {{kilobytes}} KB; for a poor line it should be {{most}} KB at most.',
    sentenceLong: 'A sentence of {{count}} words: “{{words}}”',
    sentencePart: 'Make it two: “{{words}}”',
    paragraphLong: 'This paragraph has {{count}} words. Make it several.',
    wordHeavy: '“{{words}}” can be written “{{plainer}}”.',
    wordReplace: 'Replace with “{{plainer}}”',

    // The panel
    errors: 'Has to be mended',
    warnings: 'Worth mending',
    advices: 'Advice for easy reading',
    more: '{{count}} more',
    mended: 'Changed. Ctrl+Z brings it back.',
  },
})

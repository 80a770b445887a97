import { defineWords } from '#app/web/words.tsx'
import { glossaryNameWords } from './glossary-name-words.ts'

export const glossaryEditWords = defineWords({
  id: {
    ...glossaryNameWords.id,
    glossaryTerms: 'Daftar istilah',
    glossaryNumber: 'Istilah {{number}}',
    glossaryAdd: 'Tambah istilah',
    glossaryTerm: 'Kata atau istilah',
    glossaryShort: 'Singkatan atau kepanjangan (boleh kosong)',
    glossaryMeaning: 'Artinya',
    glossarySource: 'Sumber (boleh kosong)',
    glossaryHow: 'Di dalam teks, pilih sebuah kata lalu tautkan ke istilahnya: artinya tampil di tempat itu.',
  },
  en: {
    ...glossaryNameWords.en,
    glossaryTerms: 'List of terms',
    glossaryNumber: 'Term {{number}}',
    glossaryAdd: 'Add a term',
    glossaryTerm: 'Word or term',
    glossaryShort: 'Abbreviation, or what it is short for (may stay empty)',
    glossaryMeaning: 'What it means',
    glossarySource: 'Source (may stay empty)',
    glossaryHow: 'In the text, select a word and link it to its term: the meaning then shows right there.',
  },
})

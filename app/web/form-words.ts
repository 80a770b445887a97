import { defineWords } from './words.tsx'

export const formWords = defineWords({
  id: {
    required: 'Mohon diisi.',
    tooShort: 'Isi sedikitnya {{count}} karakter.',
    tooLong: 'Paling banyak {{count}} karakter.',
    tooSmall: 'Paling kecil {{count}}.',
    tooBig: 'Paling besar {{count}}.',
    noEmail: 'Tulis alamat surel lengkap, misalnya nama@instansi.go.id.',
    noAddress: 'Tulis alamat lengkap, dimulai dengan https://.',
    noDate: 'Tulis tanggal yang ada di kalender.',
    noNumber: 'Tulis angka.',
    noChoice: 'Pilih salah satu.',
    wrong: 'Isian ini belum sesuai.',
  },
  en: {
    required: 'Please fill this in.',
    tooShort: 'Write at least {{count}} characters.',
    tooLong: 'At most {{count}} characters.',
    tooSmall: 'At least {{count}}.',
    tooBig: 'At most {{count}}.',
    noEmail: 'Write a full e-mail address, such as name@agency.go.id.',
    noAddress: 'Write the full address, beginning with https://.',
    noDate: 'Write a date that is in the calendar.',
    noNumber: 'Write a number.',
    noChoice: 'Choose one.',
    wrong: 'This does not fit yet.',
  },
})

import { defineWords } from '#app/web/words.tsx'
import { imageEditWords } from './image-edit-words.ts'
import { labelledPictureNameWords } from './labelled-picture-name-words.ts'

export const labelledPictureEditWords = defineWords({
  id: {
    ...labelledPictureNameWords.id,
    ...imageEditWords.id,
    labelNumber: 'Label {{number}}',
    labelAdd: 'Tambah label',
    labelTitle: 'Nama bagian',
    labelText: 'Penjelasan (boleh kosong)',
    labelX: 'Dari kiri (%)',
    labelY: 'Dari atas (%)',
    labelHow:
      'Tekan gambar untuk menaruh label yang sedang Anda tulis, atau ubah angkanya dengan panah atas dan bawah.',
    labelNow: 'Label {{number}}: {{x}} % dari kiri, {{y}} % dari atas.',
  },
  en: {
    ...labelledPictureNameWords.en,
    ...imageEditWords.en,
    labelNumber: 'Label {{number}}',
    labelAdd: 'Add a label',
    labelTitle: 'Name of the part',
    labelText: 'Explanation (may stay empty)',
    labelX: 'From the left (%)',
    labelY: 'From the top (%)',
    labelHow:
      'Press the picture to put the label you are writing there, or change its numbers with the up and down arrows.',
    labelNow: 'Label {{number}}: {{x}} % from the left, {{y}} % from the top.',
  },
})

import { defineWords } from '#app/web/words.tsx'

export const labelledPictureEditWords = defineWords({
  id: {
    labelledPicture: 'Gambar berlabel',
    labelledPictureFind: 'gambar berlabel nomor titik bagian hotspot labelled picture',
    labelledPictureMissing: 'Gambar berlabel ini belum berisi gambar yang tersedia.',
    labels: 'Label',
    labelNumber: 'Label {{number}}',
    labelAdd: 'Tambah label',
    labelTitle: 'Nama bagian',
    labelText: 'Penjelasan (boleh kosong)',
    labelX: 'Dari kiri (%)',
    labelY: 'Dari atas (%)',
    labelHow:
      'Tekan gambar untuk menaruh label yang sedang Anda tulis, atau ubah angkanya dengan panah atas dan bawah.',
    labelNow: 'Label {{number}}: {{x}} % dari kiri, {{y}} % dari atas.',
    labelEmpty: 'Ada label yang belum bernama.',
  },
  en: {
    labelledPicture: 'Labelled picture',
    labelledPictureFind: 'labelled picture numbers points parts hotspot gambar berlabel',
    labelledPictureMissing: 'This labelled picture holds no picture that is available.',
    labels: 'Labels',
    labelNumber: 'Label {{number}}',
    labelAdd: 'Add a label',
    labelTitle: 'Name of the part',
    labelText: 'Explanation (may stay empty)',
    labelX: 'From the left (%)',
    labelY: 'From the top (%)',
    labelHow:
      'Press the picture to put the label you are writing there, or change its numbers with the up and down arrows.',
    labelNow: 'Label {{number}}: {{x}} % from the left, {{y}} % from the top.',
    labelEmpty: 'A label has no name yet.',
  },
})

import { defineWords } from '#app/web/words.tsx'

export const labelledPictureNameWords = defineWords({
  id: {
    labelledPicture: 'Gambar berlabel',
    labelledPictureFind: 'gambar berlabel nomor titik bagian hotspot labelled picture',
    labelledPictureMissing: 'Gambar berlabel ini belum berisi gambar yang tersedia.',
    labels: 'Label',
    labelEmpty: 'Ada label yang belum bernama.',
  },
  en: {
    labelledPicture: 'Labelled picture',
    labelledPictureFind: 'labelled picture numbers points parts hotspot gambar berlabel',
    labelledPictureMissing: 'This labelled picture holds no picture that is available.',
    labels: 'Labels',
    labelEmpty: 'A label has no name yet.',
  },
})

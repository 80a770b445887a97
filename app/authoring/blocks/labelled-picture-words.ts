import { defineWords } from '#app/web/words.tsx'

/** What learners read around a picture with labels. */
export const labelledPictureWords = defineWords({
  id: {
    places: 'Label pada gambar',
    place: '{{number}}: {{title}}',
    back: '{{number}}, lihat tempatnya di gambar',
  },
  en: {
    places: 'Labels in the picture',
    place: '{{number}}: {{title}}',
    back: '{{number}}, see its place in the picture',
  },
})

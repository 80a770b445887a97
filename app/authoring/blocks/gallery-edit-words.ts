import { defineWords } from '#app/web/words.tsx'
import { galleryNameWords } from './gallery-name-words.ts'
import { imageEditWords } from './image-edit-words.ts'

export const galleryEditWords = defineWords({
  id: {
    ...galleryNameWords.id,
    ...imageEditWords.id,
    galleryPictures: 'Gambar',
    galleryNumber: 'Gambar {{number}}',
    galleryAdd: 'Tambah gambar',
  },
  en: {
    ...galleryNameWords.en,
    ...imageEditWords.en,
    galleryPictures: 'Pictures',
    galleryNumber: 'Picture {{number}}',
    galleryAdd: 'Add a picture',
  },
})

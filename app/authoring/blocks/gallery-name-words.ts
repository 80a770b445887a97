import { defineWords } from '#app/web/words.tsx'

export const galleryNameWords = defineWords({
  id: {
    gallery: 'Galeri gambar',
    galleryFind: 'galeri gambar foto gallery pictures',
    galleryFew: 'Galeri memerlukan sedikitnya dua gambar.',
    galleryMissing: 'Ada tempat di galeri yang belum berisi gambar yang tersedia.',
    galleryAltMissing: 'Ada gambar di galeri yang belum punya teks pengganti.',
  },
  en: {
    gallery: 'Picture gallery',
    galleryFind: 'picture gallery photos images galeri',
    galleryFew: 'A gallery needs at least two pictures.',
    galleryMissing: 'A place in the gallery holds no picture that is available.',
    galleryAltMissing: 'A picture of the gallery has no alternative text yet.',
  },
})

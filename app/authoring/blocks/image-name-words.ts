import { defineWords } from '#app/web/words.tsx'

export const imageNameWords = defineWords({
  id: {
    image: 'Gambar',
    imageFind: 'gambar foto ilustrasi image picture',
    imageAltMissing: 'Gambar ini belum punya teks pengganti.',
    imageMissing: 'Blok gambar ini belum berisi gambar yang tersedia.',
    imageRefused: 'Gambar belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
  },
  en: {
    image: 'Picture',
    imageFind: 'image picture photo gambar foto',
    imageAltMissing: 'This picture has no alternative text yet.',
    imageMissing: 'This picture block holds no picture that is available.',
    imageRefused: 'The picture is not stored yet: {{reason}} Your text is safe; try again.',
  },
})

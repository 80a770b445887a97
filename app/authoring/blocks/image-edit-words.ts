import { defineWords } from '#app/web/words.tsx'

export const imageEditWords = defineWords({
  id: {
    image: 'Gambar',
    imageFind: 'gambar foto ilustrasi image picture',
    imageAlt: 'Teks pengganti',
    imageAltHelp: 'Ceritakan isi gambar kepada orang yang tidak dapat melihatnya.',
    imageAltMissing: 'Gambar ini belum punya teks pengganti.',
    imageMissing: 'Blok gambar ini belum berisi gambar yang tersedia.',
    imageDecorative: 'Hanya hiasan, tidak membawa isi',
    imageCaption: 'Keterangan di bawah gambar',
    imageChoose: 'Pilih berkas gambar',
    imageReplace: 'Ganti gambar',
    imageHelp: 'JPEG, PNG, atau WebP. Seret ke sini, tempel, atau pilih berkas.',
    imageUploading: 'Mengunggah gambar…',
    imageRefused: 'Gambar belum tersimpan: {{reason}} Tulisan Anda aman; coba lagi.',
  },
  en: {
    image: 'Picture',
    imageFind: 'image picture photo gambar foto',
    imageAlt: 'Alternative text',
    imageAltHelp: 'Tell what the picture shows to someone who cannot see it.',
    imageAltMissing: 'This picture has no alternative text yet.',
    imageMissing: 'This picture block holds no picture that is available.',
    imageDecorative: 'Decoration only, carries no meaning',
    imageCaption: 'Caption under the picture',
    imageChoose: 'Choose a picture file',
    imageReplace: 'Replace the picture',
    imageHelp: 'JPEG, PNG or WebP. Drag it here, paste it, or choose a file.',
    imageUploading: 'Uploading the picture…',
    imageRefused: 'The picture is not stored yet: {{reason}} Your text is safe; try again.',
  },
})

import { defineWords } from '#app/web/words.tsx'
import { imageNameWords } from './image-name-words.ts'

export const imageEditWords = defineWords({
  id: {
    ...imageNameWords.id,
    imageAlt: 'Teks pengganti',
    imageAltHelp: 'Ceritakan isi gambar kepada orang yang tidak dapat melihatnya.',
    imageDecorative: 'Hanya hiasan, tidak membawa isi',
    imageCaption: 'Keterangan di bawah gambar',
    imageChoose: 'Pilih berkas gambar',
    imageReplace: 'Ganti gambar',
    imageHelp: 'JPEG, PNG, atau WebP. Seret ke sini, tempel, atau pilih berkas.',
    imageUploading: 'Mengunggah gambar…',
  },
  en: {
    ...imageNameWords.en,
    imageAlt: 'Alternative text',
    imageAltHelp: 'Tell what the picture shows to someone who cannot see it.',
    imageDecorative: 'Decoration only, carries no meaning',
    imageCaption: 'Caption under the picture',
    imageChoose: 'Choose a picture file',
    imageReplace: 'Replace the picture',
    imageHelp: 'JPEG, PNG or WebP. Drag it here, paste it, or choose a file.',
    imageUploading: 'Uploading the picture…',
  },
})

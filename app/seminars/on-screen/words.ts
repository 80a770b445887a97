import { defineWords } from '#app/web/words.tsx'

export const words = defineWords({
  id: {
    captionLook: 'Tampilan teks',
    captionLookKeys: 'Ukurannya juga berubah dengan tombol + dan −.',
    size: 'Ukuran teks',
    sizeSmall: 'Kecil',
    sizeMedium: 'Sedang',
    sizeLarge: 'Besar',
    sizeLargest: 'Sangat besar',
    contrast: 'Warna teks',
    contrastDark: 'Putih di atas hitam',
    contrastLight: 'Hitam di atas putih',
    contrastPage: 'Seperti halaman ini',
    fullScreen: 'Layar penuh',
    leaveFullScreen: 'Keluar dari layar penuh',
  },
  en: {
    captionLook: 'Look of captions',
    captionLookKeys: 'The keys + and − change their size, too.',
    size: 'Size of captions',
    sizeSmall: 'Small',
    sizeMedium: 'Medium',
    sizeLarge: 'Large',
    sizeLargest: 'Very large',
    contrast: 'Colours of captions',
    contrastDark: 'White on black',
    contrastLight: 'Black on white',
    contrastPage: 'As this page',
    fullScreen: 'Full screen',
    leaveFullScreen: 'Leave full screen',
  },
})

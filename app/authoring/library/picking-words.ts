import { defineWords } from '#app/web/words.tsx'

/** What is said wherever a file is found, also while writing. */
export const pickingWords = defineWords({
  id: {
    library: 'Berkas',
    files: 'Berkas Anda',
    search: 'Cari nama, keterangan, lisensi, atau sumber',
    pick: 'Ambil dari Berkas',
    shown: '{{count}} berkas ditampilkan',
    find: 'Cari',
    more: 'Berkas berikutnya',
    nothingFound: 'Tidak ada yang cocok',
  },
  en: {
    library: 'Files',
    files: 'Your files',
    search: 'Search name, description, licence or source',
    pick: 'Take from Files',
    shown: '{{count}} files shown',
    shown_one: '{{count}} file shown',
    find: 'Search',
    more: 'More files',
    nothingFound: 'Nothing fits',
  },
})

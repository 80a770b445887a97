import { defineWords } from '#app/web/words.tsx'

export const jobAidEditWords = defineWords({
  id: {
    jobAid: 'Lembar bantu',
    jobAidFind: 'lembar bantu daftar periksa cetak job aid checklist print',
    jobAidTitle: 'Judul lembar bantu',
    jobAidUntitled: 'Lembar bantu ini belum berjudul.',
  },
  en: {
    jobAid: 'Job aid',
    jobAidFind: 'job aid checklist print sheet lembar bantu cetak',
    jobAidTitle: 'Title of the job aid',
    jobAidUntitled: 'This job aid has no title yet.',
  },
})

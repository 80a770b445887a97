import { defineWords } from '#app/web/words.tsx'

export const jobAidNameWords = defineWords({
  id: {
    jobAid: 'Lembar bantu',
    jobAidFind: 'lembar bantu daftar periksa cetak job aid checklist print',
    jobAidUntitled: 'Lembar bantu ini belum berjudul.',
  },
  en: {
    jobAid: 'Job aid',
    jobAidFind: 'job aid checklist print sheet lembar bantu cetak',
    jobAidUntitled: 'This job aid has no title yet.',
  },
})

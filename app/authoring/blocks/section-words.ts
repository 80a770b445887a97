import { defineWords } from '#app/web/words.tsx'

/** What learners read around blocks that few lessons hold. */
export const sectionWords = defineWords({
  id: {
    tabs: 'Pilihan yang dapat ditukar',
    oldWay: 'Cara lama',
    newWay: 'Cara baru',
    titled: '{{way}}: {{title}}',
    minutes: '{{count}} menit',
    saved: 'Hemat {{count}} menit setiap kali',
    longer: 'Perlu {{count}} menit lebih lama setiap kali',
    sameTime: 'Waktunya sama',
    jobAid: 'Lembar bantu',
    printIt: 'Cetak lembar ini',
  },
  en: {
    tabs: 'Choices to switch between',
    oldWay: 'The old way',
    newWay: 'The new way',
    titled: '{{way}}: {{title}}',
    minutes: '{{count}} minutes',
    minutes_one: '{{count}} minute',
    saved: 'Saves {{count}} minutes every time',
    saved_one: 'Saves {{count}} minute every time',
    longer: 'Takes {{count}} minutes more every time',
    longer_one: 'Takes {{count}} minute more every time',
    sameTime: 'It takes the same time',
    jobAid: 'Job aid',
    printIt: 'Print this sheet',
  },
})

import { defineWords } from '#app/web/words.tsx'

export const rootWords = defineWords({
  id: {
    today: 'Beranda',
    catalogue: 'Katalog',
    seminars: 'Rekaman seminar',
    hours: 'Jam belajar',
    courses: 'Kursus saya',
    recordings: 'Rekaman saya',
    paths: 'Jalur belajar',
    coordination: 'Koordinasi',
    people: 'Pegawai',
    units: 'Unit kerja',
  },
  en: {
    today: 'Today',
    catalogue: 'Catalogue',
    seminars: 'Seminar recordings',
    hours: 'Learning hours',
    courses: 'My courses',
    recordings: 'My recordings',
    paths: 'Learning paths',
    coordination: 'Coordination',
    people: 'People',
    units: 'Units',
  },
})

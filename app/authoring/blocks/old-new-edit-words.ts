import { defineWords } from '#app/web/words.tsx'

export const oldNewEditWords = defineWords({
  id: {
    oldNew: 'Cara lama dan cara baru',
    oldNewFind: 'cara lama baru bandingkan hemat old new way compare',
    oldNewOldTitle: 'Judul cara lama',
    oldNewNewTitle: 'Judul cara baru',
    oldNewOldMinutes: 'Menit dengan cara lama',
    oldNewNewMinutes: 'Menit dengan cara baru',
    oldNewMinutesBad: 'Tulis menit dengan angka, paling banyak 1440.',
    oldNewMinutesMissing: 'Belum ada menit untuk cara lama atau cara baru.',
  },
  en: {
    oldNew: 'Old way and new way',
    oldNewFind: 'old new way compare save cara lama baru hemat',
    oldNewOldTitle: 'Title of the old way',
    oldNewNewTitle: 'Title of the new way',
    oldNewOldMinutes: 'Minutes the old way',
    oldNewNewMinutes: 'Minutes the new way',
    oldNewMinutesBad: 'Write the minutes as a number, 1440 at most.',
    oldNewMinutesMissing: 'The minutes of the old or the new way are missing.',
  },
})

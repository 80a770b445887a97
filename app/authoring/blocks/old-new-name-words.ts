import { defineWords } from '#app/web/words.tsx'

export const oldNewNameWords = defineWords({
  id: {
    oldNew: 'Cara lama dan cara baru',
    oldNewFind: 'cara lama baru bandingkan hemat old new way compare',
    oldNewOldTitle: 'Judul cara lama',
    oldNewNewTitle: 'Judul cara baru',
    oldNewMinutesMissing: 'Belum ada menit untuk cara lama atau cara baru.',
  },
  en: {
    oldNew: 'Old way and new way',
    oldNewFind: 'old new way compare save cara lama baru hemat',
    oldNewOldTitle: 'Title of the old way',
    oldNewNewTitle: 'Title of the new way',
    oldNewMinutesMissing: 'The minutes of the old or the new way are missing.',
  },
})

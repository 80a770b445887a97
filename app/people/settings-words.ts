import { defineWords } from '#app/web/words.tsx'

export const settingsWords = defineWords({
  id: {
    calendar: 'Kalender',
    calendarIntro: 'Seminar yang Anda ikuti, di kalender ponsel atau komputer Anda.',
    seeCalendar: 'Atur alamat kalender',
  },
  en: {
    calendar: 'Calendar',
    calendarIntro: 'The seminars you take part in, in the calendar of your phone or computer.',
    seeCalendar: 'Calendar address',
  },
})

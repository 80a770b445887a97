/**
 * The forms of learning that a seminar may be: codes of `hours_rule`. Those counted by the day need no stated hours; the others
 * count the hours of their programme.
 */
export const seminarForms = [
  {
    code: 'KL06',
    name: { id: 'Seminar, konferensi, atau sarasehan', en: 'Seminar, conference or symposium' },
  },
  { code: 'KL07', name: { id: 'Workshop atau lokakarya', en: 'Workshop' } },
  { code: 'KL10', name: { id: 'Bimbingan teknis', en: 'Technical guidance' } },
  { code: 'KL11', name: { id: 'Sosialisasi', en: 'Briefing' } },
] as const

export type SeminarForm = (typeof seminarForms)[number]['code']

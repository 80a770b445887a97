/**
 * The forms of learning that a course's hours (JP) may count as: those of Peraturan LAN 10/2018 whose hours are set by the
 * programme and that can be given here. The rules they are credited under are rows of `hours_rule`.
 */
export const hoursForms = [
  { code: 'NKL03', name: { id: 'E-learning', en: 'E-learning' } },
  { code: 'NKL04', name: { id: 'Pelatihan jarak jauh', en: 'Distance training' } },
  { code: 'KL08', name: { id: 'Kursus', en: 'Course' } },
  { code: 'KL02', name: { id: 'Pelatihan manajerial', en: 'Managerial training' } },
  { code: 'KL03', name: { id: 'Pelatihan teknis', en: 'Technical training' } },
  { code: 'KL04', name: { id: 'Pelatihan fungsional', en: 'Functional training' } },
  { code: 'KL05', name: { id: 'Pelatihan sosial kultural', en: 'Sociocultural training' } },
  { code: 'KL10', name: { id: 'Bimbingan teknis', en: 'Technical guidance' } },
  { code: 'KL11', name: { id: 'Sosialisasi', en: 'Briefing' } },
] as const

/** What a course counts as unless its authors say otherwise. */
export const usualHoursForm = 'NKL03'

import { asDay, type Day, daysBetween } from '#app/web/day.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, type NudgeFacts } from '../nudge.ts'

/** So many days before the year ends; each is told once. */
const milestones = [2, 7, 14, 30, 60]

/** The hours that the law asks of a year, as figures alone. */
export const legalDeadline = defineNudge({
  name: 'legal-deadline',
  mechanism: 'factual-countdown',
  speaksTo: 'word',
  source: 'PP 11/2017 Pasal 203 ayat (4)',
  words: defineWords({
    id: {
      label: 'Jam pelajaran tahun ini',
      purpose: '60, 30, 14, 7, dan 2 hari sebelum akhir tahun, bila jam yang diwajibkan belum tercapai.',
      works: 'Peraturan menghendakinya; hitungan hari yang sebenarnya memberi waktu untuk mengatur',
      why: 'Tercatat {{total}} JP; tahun itu menghendaki paling sedikit {{floor}} JP.',
    },
    en: {
      label: 'Learning hours of the year',
      purpose: '60, 30, 14, 7 and 2 days before the year ends, when the hours it asks for are not reached.',
      works: 'The law asks for them; a true count of days leaves time to arrange it',
      why: '{{total}} JP were recorded; the year asks for at least {{floor}} JP.',
    },
  }),
  variants: [
    {
      name: 'figures',
      words: defineWords({
        id: {
          title: '{{total}} dari {{floor}} JP, tersisa {{days}} hari',
          body: 'Tahun ini berakhir dalam {{days}} hari. Jam dari kegiatan yang belum tercatat dapat Anda lihat dan lengkapi di halaman jam pelajaran.',
          action: 'Lihat jam pelajaran',
        },
        en: {
          title: '{{total}} of {{floor}} JP, {{days}} days left',
          body: 'The year ends in {{days}} days. The page of learning hours shows what is recorded, and what may still be missing.',
          action: 'See learning hours',
        },
      }),
    },
    {
      name: 'what-is-missing',
      words: defineWords({
        id: {
          title: 'Masih {{missing}} JP sampai akhir tahun',
          body: 'Tercatat {{total}} dari {{floor}} JP, dan tersisa {{days}} hari. Kursus yang sudah Anda mulai biasanya jalan terpendek.',
          action: 'Lihat jam pelajaran',
        },
        en: {
          title: '{{missing}} JP to go this year',
          body: '{{total}} of {{floor}} JP are recorded, and {{days}} days are left. A course you have begun is usually the shortest way.',
          action: 'See learning hours',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 80,
  transactional: false,
  cooldownDays: 4,
  dose: { times: 5, days: 90 },
  period: facts => `${facts.today.slice(0, 4)}/${milestoneOf(facts) ?? ''}`,
  lastDay: endOfWeek,
  eligible: facts =>
    facts.stage !== 'unaware' &&
    facts.hours !== null &&
    facts.hours.total < facts.hours.floor &&
    milestoneOf(facts) !== undefined,
  leads: () => ({ href: '/hours', subject: null }),
  reasons: facts => {
    const { total, floor } = facts.hours ?? { total: 0, floor: 0 }
    return { total, floor, missing: Math.round((floor - total) * 100) / 100, days: daysLeft(facts) }
  },
})

const lastOfYear = (day: Day) => asDay(`${day.slice(0, 4)}-12-31`)
const daysLeft = ({ today }: NudgeFacts) => daysBetween(today, lastOfYear(today))
const milestoneOf = (facts: NudgeFacts) => {
  const left = daysLeft(facts)
  return milestones.find(days => left <= days)
}

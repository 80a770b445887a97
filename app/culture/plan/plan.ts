import type { Language } from '#app/web/language.ts'
import { defineWords, wordsIn } from '#app/web/words.tsx'

/** Situations of a working day. Never a time of the clock: plans bound to one were kept less. */
export const cues = ['assembly', 'lunch', 'counter', 'visitors', 'meeting', 'own'] as const
export const places = ['desk', 'room', 'phone', 'home'] as const
export const obstacles = ['busy', 'line', 'tired'] as const
export const insteads = ['short', 'tomorrow', 'offline'] as const

/** What a person resolved: when this happens, they learn there; should that come between, they do this. */
export interface Plan {
  readonly cue: (typeof cues)[number]
  readonly ownCue: string
  readonly place: (typeof places)[number]
  readonly obstacle: (typeof obstacles)[number]
  readonly instead: (typeof insteads)[number]
}

export const planParts = defineWords({
  id: {
    assembly: 'sesudah apel pagi',
    lunch: 'sesudah istirahat siang',
    counter: 'sesudah loket tutup',
    visitors: 'sedang tidak ada tamu',
    meeting: 'sesudah rapat selesai',
    own: 'saat lain, tulis sendiri',
    desk: 'di meja kerja',
    room: 'di ruang yang tenang',
    phone: 'di ponsel, di mana pun',
    home: 'di rumah',
    busy: 'pekerjaan sedang ramai',
    line: 'sinyal sedang lemah',
    tired: 'saya sedang lelah',
    short: 'dua menit saja sudah cukup',
    tomorrow: 'saya mulai lagi esok pada saat yang sama',
    offline: 'saya buka pelajaran yang sudah tersimpan di ponsel',
    sentence: 'Jika {{cue}}, saya belajar {{place}}. Kalau {{obstacle}}, {{instead}}.',
  },
  en: {
    assembly: 'the morning assembly is over',
    lunch: 'the lunch break is over',
    counter: 'the counter has closed',
    visitors: 'there are no visitors',
    meeting: 'a meeting is over',
    own: 'something else, in my own words',
    desk: 'at my desk',
    room: 'in a quiet room',
    phone: 'on my phone, wherever I am',
    home: 'at home',
    busy: 'work gets busy',
    line: 'the connection is weak',
    tired: 'I am tired',
    short: 'two minutes are enough',
    tomorrow: 'I begin again tomorrow at the same moment',
    offline: 'I open a lesson kept on my phone',
    sentence: 'When {{cue}}, I learn {{place}}. If {{obstacle}}, {{instead}}.',
  },
})

/** Own words as they go into a sentence: what ended one of their own is left out. */
export const tidied = (ownCue: string) => ownCue.trim().replace(/[\s.,;:!…]+$/, '')

/** The situation, as it stands within a sentence. */
export const cueIn = ({ cue, ownCue }: Plan, language: Language) =>
  cue === 'own' ? ownCue : wordsIn(planParts, language)(cue)

/** A plan as one sentence of its person. */
export function planSentence(plan: Plan, language: Language): string {
  const say = wordsIn(planParts, language)
  return say('sentence', {
    cue: cueIn(plan, language),
    place: say(plan.place),
    obstacle: say(plan.obstacle),
    instead: say(plan.instead),
  })
}

import { randomFrom } from '#app/assessment/shuffle.ts'
import { colleagues } from '#content/colleagues.ts'
import cast from '#content/people.json' with { type: 'json' }
import type { Rhythm } from './days.ts'
import type { Skills } from './steps.ts'

/** How the weeks of one person go. */
export interface Story {
  readonly slug: string
  readonly unit: string
  readonly rhythm: Rhythm
  readonly ability: number
  /** How often a sitting brings a new step, 0 to 1; else they go over what they know. */
  readonly pace: number
  /** What they take up, one after the other; what is assigned to them comes first from its day on. */
  readonly queue: readonly string[]
  readonly task: 'verified' | 'returned' | 'waiting'
  readonly skills?: Skills
  /** A step at which they fell short and have not taken the help yet. */
  readonly pausesAt?: string
  /** What they said when asked about nudges; null when they were not asked yet. */
  readonly nudges: boolean | null
}

const [loket, langkah, prima, waktu, digital] = [
  'loket-yang-melayani',
  'langkah-pertama-kantor-digital',
  'pelayanan-publik-prima',
  'mengatur-waktu-di-loket',
  'kantor-digital',
] as const

type CastStory = Omit<Story, 'slug' | 'unit'>

const usual: CastStory = {
  ...{ rhythm: 'never', ability: 1.2, pace: 0.6, queue: [], task: 'verified', nudges: true },
}

/** Uses up the tries at one check, and waits for a hand. */
const stuck: CastStory = {
  ...{ ...usual, rhythm: 'brisk', ability: 0.8, pace: 1, queue: [] },
  skills: { prates: 0, 'kuis-prima': -4 },
}

/** Told one by one: the cast, of whom whoever is not named has not begun, and colleagues who are stuck like Tuti. */
const told: Readonly<Record<string, CastStory>> = {
  hendra: { ...usual, rhythm: 'slow', queue: [langkah], nudges: null },
  dewi: { ...usual, rhythm: 'slow', ability: 2.5, queue: [digital] },
  maria: { ...usual, rhythm: 'lastMinute', ability: 2, queue: [waktu, langkah] },
  bambang: { ...usual, rhythm: 'gap', pace: 0.4, queue: [langkah] },
  wayan: { ...usual, rhythm: 'brisk', ability: 2.5, queue: [waktu] },
  siti: { ...usual, rhythm: 'behind', ability: 0.9, pace: 0.35, queue: [langkah], skills: { prates: 0 } },
  rizky: {
    ...usual,
    rhythm: 'brisk',
    ability: 3.2,
    queue: [digital],
    task: 'returned',
    skills: { prates: 6 },
  },
  tuti: stuck,
  'ridwan.ismail': stuck,
  'stevani.rumengan': stuck,
  nurul: {
    ...{ ...usual, rhythm: 'steady', ability: 0.6, pace: 0.8 },
    ...{ skills: { 'kuis-kecil': -4 }, pausesAt: 'kuis-kecil' },
  },
  yohanes: { ...usual, rhythm: 'gap', pace: 0.45, queue: [loket, waktu] },
  murni: { ...usual, rhythm: 'steady', ability: 2, queue: [langkah, prima], nudges: false },
  lilis: { ...usual, rhythm: 'stopped', pace: 0.5, queue: [prima] },
  fitri: {
    ...usual,
    rhythm: 'steady',
    ability: 1.8,
    pace: 0.85,
    queue: [loket, waktu, prima],
    task: 'waiting',
  },
  endang: { ...usual, rhythm: 'late', pace: 1 },
}

const rhythmLots: readonly (readonly [Rhythm, number])[] = [
  ['never', 0.2],
  ['slow', 0.22],
  ['steady', 0.17],
  ['lastMinute', 0.07],
  ['brisk', 0.1],
  ['gap', 0.08],
  ['behind', 0.05],
  ['lapsed', 0.07],
  ['late', 0.04],
]

/** The story of everybody: the cast as told, most colleagues drawn by lot, the same every time. */
export function stories(): readonly Story[] {
  return [
    ...cast.people.map(({ slug, unit }) => ({ slug, unit, ...(told[slug] ?? usual) })),
    ...colleagues().map(({ slug, unit }) => ({ ...drawn(slug, unit), ...told[slug] })),
  ]
}

function drawn(slug: string, unit: string): Story {
  const random = randomFrom(`kisah ${slug}`)
  const lot = random()
  const ability = lot < 0.08 ? -3 : lot < 0.3 ? 0.3 : lot < 0.8 ? 1.3 : 2.4
  const queues = [[langkah, waktu, digital], [waktu, loket], [prima, langkah], [digital, prima], [langkah]]
  const verdict = random()
  return {
    ...{ slug, unit, ability, rhythm: rhythmBy(random()) },
    queue: queues[Math.floor(random() * queues.length)] ?? [],
    task: verdict < 0.5 ? 'verified' : verdict < 0.65 ? 'returned' : 'waiting',
    nudges: random() < 0.65 ? true : random() < 0.5 ? false : null,
    pace: 0.35 + random() * 0.55,
  }
}

function rhythmBy(lot: number): Rhythm {
  let rest = lot
  for (const [rhythm, share] of rhythmLots) {
    if (rest < share) return rhythm
    rest -= share
  }
  return 'steady'
}

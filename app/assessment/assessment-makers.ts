import { type Check, usualRules } from './check.ts'
import type { Question } from './question.ts'

const samples: Record<string, Pick<Question, 'prompt' | 'key'> & { wrong: unknown }> = {
  'single-choice': {
    prompt: choice('Seorang warga datang tanpa nomor antrean. Apa yang Anda lakukan lebih dahulu?'),
    key: 'k3f9',
    wrong: 'p1x7',
  },
  'multiple-choice': {
    prompt: choice('Apa saja yang membuat warga merasa dihargai?'),
    key: ['k3f9', 'm2v4'],
    wrong: ['p1x7'],
  },
  'true-false': { prompt: { ask: 'Standar pelayanan wajib diumumkan.' }, key: true, wrong: false },
  ordering: {
    prompt: {
      ask: 'Urutkan langkah menerima pengaduan.',
      items: ['Catat', 'Dengarkan', 'Kabari'],
    } as Question['prompt'],
    key: ['Dengarkan', 'Catat', 'Kabari'],
    wrong: ['Kabari', 'Catat', 'Dengarkan'],
  },
  'short-text': {
    prompt: { ask: 'Apa singkatan dari Indeks Kepuasan Masyarakat?' },
    key: { accepted: ['IKM'] },
    wrong: 'SKM',
  },
  numeric: {
    prompt: { ask: 'Berapa menit rata-rata waktu tunggunya?', unit: 'menit' } as Question['prompt'],
    key: { value: 12.5, tolerance: 0.5 },
    wrong: '20',
  },
}

function choice(ask: string) {
  const options = [
    { id: 'p1x7', text: 'Memintanya pulang' },
    { id: 'k3f9', text: 'Menyapanya dan bertanya keperluannya' },
    { id: 'm2v4', text: 'Menjelaskan berapa lama menunggu' },
  ]
  return { ask, options }
}

/** A finished question of some kind; its id is the kind unless given. */
export function makeQuestion(kind = 'single-choice', overrides: Partial<Question> = {}): Question {
  const { prompt, key } = samples[kind]!
  return {
    id: kind,
    kind,
    prompt,
    key,
    competency: 'pelayanan_publik',
    explanation: 'Sapaan pertama menentukan rasa percaya.',
    ...overrides,
  }
}

/** An answer to `makeQuestion(kind)` that earns less than the full grade. */
export const wrongAnswer = (kind: string): unknown => samples[kind]!.wrong

export const sampleKinds = Object.keys(samples)

/** A check with one question of every kind. */
export const makeCheck = (overrides: Partial<Check> = {}): Check => ({
  rules: usualRules,
  questions: sampleKinds.map(kind => makeQuestion(kind)),
  ...overrides,
})

import type { Language } from '#app/web/language.ts'
import { defineWords } from '#app/web/words.tsx'
import { defineNudge, firstMinutes, type Message, messageOf, type StepAhead } from '../nudge.ts'

/** The least that begins something: whoever has put a duty off has no five minutes for it, but perhaps two. */
const least = 2

/** Carried by the notice of an assignment, so that the duty arrives with a beginning of two minutes. */
export const firstSmallStep = defineNudge({
  name: 'first-small-step',
  mechanism: 'smaller-first-step',
  speaksTo: 'word',
  source: 'Fogg 2009; Gollwitzer & Sheeran 2006; Yeomans & Reich 2017',
  words: defineWords({
    id: {
      label: 'Langkah kecil pertama',
      purpose: 'Bagian dari surat penugasan; tidak dikirim tersendiri.',
      works: 'Langkah kecil, pada saat yang sudah ada dalam hari Anda, paling mudah dimulai',
      why: '“{{path}}” ditugaskan kepada Anda. Langkah pertamanya disertakan agar mudah dimulai.',
    },
    en: {
      label: 'First small step',
      purpose: 'Part of the notice of an assignment; never sent on its own.',
      works: 'A small step, at a moment that is part of your day already, is the easiest to begin',
      why: '“{{path}}” was assigned to you. Its first step comes along so that beginning is easy.',
    },
  }),
  variants: [
    {
      name: 'after-a-cue',
      words: defineWords({
        id: {
          title: 'Mulai dari langkah kecil',
          body: 'Langkah pertamanya “{{step}}”. Cukup {{minutes}} menit dulu, misalnya sesudah apel atau di sela layanan; Anda dapat berhenti dan melanjutkan kapan saja.',
          action: 'Mulai, {{minutes}} menit',
        },
        en: {
          title: 'Begin with a small step',
          body: 'The first step is “{{step}}”. {{minutes}} minutes are enough to begin, perhaps after the morning assembly or between two visitors; you can stop and go on at any time.',
          action: 'Start, {{minutes}} min',
        },
      }),
    },
  ],
  channels: ['mail'],
  priority: 0,
  transactional: true,
  cooldownDays: 0,
  dose: { times: 1000, days: 90 },
  period: ({ next }) => next?.subject ?? '',
  lastDay: ({ today }) => today,
  eligible: () => false,
  reasons: ({ next }) => smallStepReasons(next?.title ?? '', next),
})

/** What the ledger keeps of it, and what fills its words. */
export const smallStepReasons = (path: string, step: StepAhead | null) => ({
  path,
  step: step?.title ?? '',
  minutes: Math.min(least, firstMinutes(step ?? { minutes: least })),
})

/** The paragraph of an assignment notice: what the first step is, and that two minutes of it are enough. */
export const smallStepMessage = (path: string, step: StepAhead, language: Language): Message =>
  messageOf(firstSmallStep.variants[0], smallStepReasons(path, step), language)

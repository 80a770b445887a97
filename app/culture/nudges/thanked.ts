import { defineWords, wordsIn } from '#app/web/words.tsx'
import { defineNudge, endOfWeek, type NudgeFacts } from '../nudge.ts'
import { recognitionWords } from '../recognition/recognition-words.ts'

/** Brings what somebody was thanked for; it asks for nothing. */
export const thanked = defineNudge({
  name: 'thanked',
  mechanism: 'word-of-a-person',
  speaksTo: 'word',
  source: 'Grant & Gino 2010',
  words: defineWords({
    id: {
      label: 'Terima kasih untuk Anda',
      purpose: 'Bila atasan, mentor, atau rekan berterima kasih kepada Anda.',
      works: 'Orang yang tahu bahwa bantuannya berarti lebih rela menolong lagi',
      why: '{{name}} berterima kasih kepada Anda dalam sepekan sebelumnya.',
    },
    en: {
      label: 'Thanks for you',
      purpose: 'When your superior, a mentor or a colleague thanks you.',
      works: 'Who knows that their help mattered is readier to help again',
      why: '{{name}} had thanked you within the week before.',
    },
  }),
  variants: [
    {
      name: 'their-words',
      words: defineWords({
        id: {
          title: '{{name}} berterima kasih kepada Anda',
          body: '“{{said}}” Tidak ada yang perlu Anda lakukan.',
          action: 'Lihat terima kasih untuk Anda',
        },
        en: {
          title: '{{name}} thanks you',
          body: '“{{said}}” There is nothing you need to do.',
          action: 'See what you were thanked for',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  whileAway: true,
  priority: 57,
  transactional: false,
  cooldownDays: 3,
  dose: { times: 8, days: 90 },
  period: ({ thanks }) => thanks?.id ?? '',
  lastDay: endOfWeek,
  eligible: ({ thanks }) => thanks !== null,
  leads: () => ({ href: '/recognition', subject: null }),
  reasons: facts => ({ name: facts.thanks?.giver ?? '', said: saidTo(facts) }),
})

/** What was said, as a sentence of the reader's language. */
function saidTo({ thanks, language }: NudgeFacts): string {
  const said = wordsIn(recognitionWords, language)(`reason.${thanks?.reason ?? 'thanks'}`)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

import { defineWords } from '#app/web/words.tsx'
import { defineNudge, endOfWeek } from '../nudge.ts'

/** For who does not want to: what it was like for a colleague, who allowed it to be told. No push, and no figure. */
export const trueStory = defineNudge({
  name: 'true-story',
  mechanism: 'story-of-a-colleague',
  speaksTo: 'will',
  source: 'Braddock & Dillard 2016',
  words: defineWords({
    id: {
      label: 'Cerita seorang rekan',
      purpose: 'Bila sebuah jalur pernah Anda lihat tetapi tidak dimulai; setiap cerita sekali saja.',
      works: 'Cerita orang yang mengalaminya sendiri sedikit lebih meyakinkan daripada anjuran',
      why: 'Anda pernah melihat sebuah jalur dan belum memulainya, dan cerita {{name}} belum pernah kami sampaikan kepada Anda.',
    },
    en: {
      label: 'The story of a colleague',
      purpose: 'When you looked at a path and did not begin it; each story once.',
      works: 'The story of someone who lived it convinces a little more than advice',
      why: 'You had looked at a path and not begun it, and we had not brought you the story of {{name}} before.',
    },
  }),
  variants: [
    {
      name: 'their-own-words',
      words: defineWords({
        id: {
          title: '{{name}} bercerita',
          body: 'Apa yang tadinya sulit, apa yang dicoba, apa yang berubah: dua atau tiga kalimat dengan kata-katanya sendiri.',
          action: 'Baca ceritanya',
        },
        en: {
          title: '{{name}} has a story',
          body: 'What was hard, what they tried, what changed: two or three sentences in their own words.',
          action: 'Read the story',
        },
      }),
    },
  ],
  channels: ['today', 'mail'],
  priority: 28,
  transactional: false,
  cooldownDays: 20,
  dose: { times: 3, days: 90 },
  period: ({ story }) => story?.id ?? '',
  lastDay: endOfWeek,
  tells: 'story',
  eligible: ({ story, hindrance }) => story !== null && hindrance === 'notWanting',
  leads: () => ({ href: '/recognition/stories', subject: null }),
  reasons: ({ story }) => ({ name: story?.teller ?? '' }),
})

import { defineWords } from '#app/web/words.tsx'

/** Focus mode, and what a text weighs. */
export const toolWords = defineWords({
  id: {
    pageTools: 'Alat untuk seluruh tulisan',
    help: 'Tombol dan tanda',
    find: 'Cari dan ganti',
    alone: 'Mode fokus',
    leaveAlone: 'Keluar dari mode fokus',
    aloneTitle: 'Menulis dalam mode fokus',
    weight: '{{words}} kata, {{minutes}} menit, {{bytes}}',
    tooHeavy: '{{bytes}} tanpa rekaman; paling banyak {{most}} untuk {{minutes}} menit.',
    lighten: 'Ke blok terberat ({{bytes}})',
  },
  en: {
    pageTools: 'Tools for the whole text',
    help: 'Keys and signs',
    find: 'Find and replace',
    alone: 'Focus mode',
    leaveAlone: 'Leave focus mode',
    aloneTitle: 'Writing in focus mode',
    weight: '{{words}} words, {{minutes}} min, {{bytes}}',
    weight_one: 'one word, {{minutes}} min, {{bytes}}',
    tooHeavy: '{{bytes}} without recordings; at most {{most}} for {{minutes}} min.',
    lighten: 'To the heaviest block ({{bytes}})',
  },
})

import fc from 'fast-check'
import type { DocNode } from './block.ts'
import { marks, type Turn } from './conversation.ts'

const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map(value => value.replace(/\s+/g, ' '))
const lines = fc.array(words, { minLength: 1, maxLength: 3 }).map(each => each.join('\n'))
const media = fc.stringMatching(/^[a-z0-9-]{1,12}$/)
const href = fc.constantFrom('', '/seminars/1', 'https://menpan.go.id/a_(b)?c=d&e', 'mailto:a@b.id')

const flashcards = fc.record({
  cards: fc.array(fc.record({ front: lines, back: lines }), { minLength: 1, maxLength: 4 }),
})

const turn = (id: string) =>
  fc.record({
    id: fc.constant(id),
    speaker: words,
    words: lines,
    choices: fc.array(
      fc.record({ words, consequence: words, next: fc.constantFrom('', '1', 'akhir', 't-2', 'hilang') }),
      { maxLength: 3 },
    ),
    end: fc.option(fc.constantFrom(...marks)),
    advice: words,
  })

/** Turns that lead to each other, to nowhere or to what is not there. */
export const aConversation: fc.Arbitrary<Turn[]> = fc.tuple(turn('1'), turn('akhir'), turn('t-2'))

const scenario = fc.record({ title: words, turns: aConversation })
const checklist = fc.record({
  title: words,
  items: fc.array(fc.record({ words }), { minLength: 1, maxLength: 4 }),
})
const gallery = fc.record({
  pictures: fc.array(fc.record({ media, alt: words, caption: words }), { minLength: 1, maxLength: 4 }),
})
const glossary = fc.record({
  terms: fc.array(fc.record({ term: words, short: words, meaning: lines, source: words }), {
    minLength: 1,
    maxLength: 3,
  }),
})
const labelledPicture = fc.record({
  ...{ media, alt: words, caption: words },
  labels: fc.array(fc.record({ x: fc.nat(100), y: fc.nat(100), title: words, text: lines }), {
    minLength: 1,
    maxLength: 3,
  }),
})
const played = fc.record({ media, title: words, transcript: lines })
const poll = fc.record({
  ask: words,
  several: fc.boolean(),
  options: fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', 'lain'), words }), {
    ...{ minLength: 1, maxLength: 3 },
    selector: ({ id }) => id,
  }),
})
const tex = fc.constantFrom('', 'E = mc^2', '\\frac{a}{b}', '\\frac{', 'a & b \\\\ c: d', '# {x}')

/** Any block that holds no others, beside those of `document-makers`. */
export const aLeaf: fc.Arbitrary<DocNode> = fc.oneof(
  ...Object.entries({
    flashcards,
    scenario,
    checklist,
    gallery,
    glossary,
    labelledPicture,
    audio: played,
    video: played,
    poll,
    reflection: fc.record({ prompt: words }),
    file: fc.record({ media, title: words }),
    formula: fc.record({ tex, caption: words }),
    linkCard: fc.record({ href, title: words, why: words }),
    embed: fc.record({ href, title: words, instead: words }),
  }).map(([type, attrs]) => (attrs as fc.Arbitrary<object>).map(made => ({ type, attrs: { ...made } }))),
)

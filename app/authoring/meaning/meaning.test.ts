import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { type Check, usualRules } from '#app/assessment/check.ts'
import type { DocNode } from '../blocks/block.ts'
import { type Draft, type FrozenTranslation, frozen, isSameShape, type PartToFreeze } from '../freeze.ts'
import { usualHoursForm } from '../hours-form.ts'
import { mostOf } from './change.ts'
import { changesByMeaning } from './meaning.ts'

const paragraph = (id: string, text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})
const asked = (id: string, key = true, ask = 'Sapa dahulu?') => ({
  ...makeQuestion('true-false', { key }),
  ...{ id, prompt: { ask }, explanation: 'Sebab begitu.' },
})
const lesson = (id: string, ...content: DocNode[]): PartToFreeze => ({
  ...{ id, kind: 'lesson', title: `Pelajaran ${id}`, minutes: null, body: { type: 'doc', content } },
})
const check = (id: string, fields: Partial<Check> = {}): PartToFreeze => ({
  ...{ id, kind: 'check', title: `Kuis ${id}`, minutes: null },
  body: { rules: usualRules, questions: [asked('q1'), asked('q2')], ...fields },
})

const draft = (parts: PartToFreeze[], fields: Partial<Draft> = {}) =>
  frozen(
    {
      ...{ kind: 'course', title: 'Melayani', summary: 'Ringkas', language: 'id', coverMediaId: null },
      ...{ hoursJp: 2, effortMinutes: null, competencies: [], facet: null },
      ...{
        hoursForm: usualHoursForm,
        audience: '',
        translations: [],
        ownTranslation: { names: {}, titles: {}, untranslated: [] },
      },
      modules: [{ id: 'm1', title: 'Satu', parts }],
      ...fields,
    },
    { media: {}, recordings: {} },
  )

const english = (partId: string, body: unknown, untranslated: string[] = []): FrozenTranslation => ({
  ...{ partId, language: 'en', title: `Lesson ${partId}`, body, untranslated },
})
const own = (names: Record<string, string>, titles: Record<string, string> = {}) => ({
  ownTranslation: { names, titles, untranslated: [] },
})

const base = [lesson('a', paragraph('p1', 'Sapa warga.'), paragraph('p2', 'Sebut nama.')), check('c')]
const changed = (parts: PartToFreeze[], fields: Partial<Draft> = {}) =>
  changesByMeaning(draft(base), draft(parts, fields)).map(
    ({ meaning, what, field, partId }) => `${meaning} ${what} ${field} ${partId ?? '-'}`,
  )

it('calls better words wording, and nothing else', () => {
  expect(
    changed([lesson('a', paragraph('p1', 'Sapalah warga.'), paragraph('p2', 'Sebut nama.')), check('c')]),
  ).toEqual(['wording changed text a'])
  expect(changed(base, { title: 'Melayani warga', summary: 'Lebih jelas' })).toEqual([
    'wording changed title -',
    'wording changed summary -',
  ])
  expect(changed(base, { modules: [{ id: 'm1', title: 'Modul satu', parts: base }] })).toEqual([
    'wording changed module -',
  ])
  const explained = check('c', { questions: [{ ...asked('q1'), explanation: 'Lebih jelas' }, asked('q2')] })
  expect(changed([base[0]!, explained])).toEqual(['wording changed explanation c'])
})

it('calls it content when blocks come, go, move or look otherwise, and when what the course says of itself changes', () => {
  const [p1, p2] = [paragraph('p1', 'Sapa warga.'), paragraph('p2', 'Sebut nama.')]
  const heading = { ...p1, type: 'heading', attrs: { id: 'p1', level: 2 } }
  expect(changed([lesson('a', p1, p2, paragraph('p3', 'Baru.')), check('c')])).toEqual([
    'content added text a',
  ])
  expect(changed([lesson('a', p1), check('c')])).toEqual(['content removed text a'])
  expect(changed([lesson('a', p2, p1), check('c')])).toEqual(['content moved text a'])
  expect(changed([lesson('a', heading, p2), check('c')])).toContain('content changed text a')
  expect(changed(base, { hoursJp: 3 })).toEqual(['content changed hoursJp -'])
  expect(changed([{ ...base[0]!, minutes: 30 }, check('c')])).toEqual(['content changed minutes a'])
})

it('calls it a question when what is asked, what is right, or by which rules, is another', () => {
  const asking = (...questions: ReturnType<typeof asked>[]) => changed([base[0]!, check('c', { questions })])
  expect(asking(asked('q1', false), asked('q2'))).toEqual(['question changed key c'])
  expect(asking(asked('q1', true, 'Sapa kemudian?'), asked('q2'))).toEqual(['question changed ask c'])
  expect(asking(asked('q2'), asked('q1'))).toEqual(['question moved ask c'])
  expect(asking(asked('q1'))).toEqual(['question removed ask c'])
  expect(asking(asked('q1'), asked('q2'), asked('q3'))).toEqual(['question added ask c'])
  expect(changed([base[0]!, check('c', { rules: { ...usualRules, passMark: 0.9 } })])).toEqual([
    'question changed rules c',
  ])
  const inLesson = (key: boolean) => [
    lesson('a', { type: 'question', attrs: { id: 'b1', question: asked('q9', key) } }),
    check('c'),
  ]
  expect(
    changesByMeaning(draft(inLesson(true)), draft(inLesson(false))).map(({ meaning, field, blockId }) => [
      ...[meaning, field, blockId],
    ]),
  ).toEqual([['question', 'key', 'b1']])
})

it('calls it structure when lessons, checks or modules come, go or move', () => {
  expect(changed([...base, lesson('b', paragraph('p9', 'Baru.'))])).toEqual(['structure added lesson b'])
  expect(changed([base[0]!])).toEqual(['structure removed check -'])
  expect(changed([base[1]!, base[0]!]).map(told => told.replace(/ (lesson|check) .*/, ''))).toEqual([
    'structure moved',
  ])
  const split = [
    { id: 'm1', title: 'Satu', parts: [base[0]!] },
    { id: 'm2', title: 'Dua', parts: [base[1]!] },
  ]
  expect(changed(base, { modules: split })).toEqual(['structure added module -', 'structure moved check c'])
})

it('calls it translation when only the other language changes, and tells each piece of it', () => {
  const said = (...texts: string[]) => ({
    type: 'doc',
    content: texts.map((text, at) => paragraph(`p${at + 1}`, text)),
  })
  const before = draft(base, {
    ...own({ title: 'Serving', m1: 'One' }, { a: 'Lesson a' }),
    translations: [english('a', said('Greet.', 'Sebut nama.'), ['p2'])],
  })
  const told = (fields: Partial<Draft>, parts = base) =>
    changesByMeaning(before, draft(parts, fields)).map(({ meaning, what, field, partId, before, after }) =>
      [meaning, what, field, partId ?? '-', `${before}>${after}`].join(' '),
    )
  const names = own({ title: 'Serving well', summary: 'In short' }, { a: 'Lesson a' })
  expect(told({ ...names, translations: [english('a', said('Greet all.', 'Say names.'))] })).toEqual([
    'translation changed title - Serving>Serving well',
    'translation added summary - >In short',
    'translation removed module - One>',
    'translation changed text a Greet.>Greet all.',
    'translation added text a >Say names.',
  ])
  expect(told({})).toEqual([
    'translation removed title - Serving>',
    'translation removed module - One>',
    'translation removed title a Lesson a>',
    'translation removed text a Greet.>',
  ])
  const better = [lesson('a', paragraph('p1', 'Sapalah.'), paragraph('p2', 'Sebut nama.')), ...base.slice(1)]
  const same = own({ title: 'Serving', m1: 'One' }, { a: 'Lesson a' })
  const fallen = [english('a', said('Sapalah.', 'Sebut nama.'), ['p1', 'p2'])]
  expect(told({ ...same, translations: fallen }, better)).toEqual([
    'wording changed text a Sapa warga.>Sapalah.',
    'translation removed text a Greet.>',
  ])
})

const word = fc.constantFrom('Sapa', 'Sebut', 'Dengar', 'Tulis')
const block = fc.record({
  id: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
  text: word,
  type: fc.constantFrom('paragraph', 'heading'),
})
const anyLesson = fc
  .uniqueArray(block, { selector: ({ id }) => id, minLength: 1, maxLength: 4 })
  .map(blocks =>
    blocks.map(({ id, text, type }) => ({
      ...paragraph(id, text),
      ...{ type, attrs: { id, ...(type === 'heading' && { level: 2 }) } },
    })),
  )
const anyCheck = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('q1', 'q2', 'q3'), key: fc.boolean(), ask: word, explanation: word }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 3 },
)
const anyDraft = fc
  .record({
    title: word,
    one: anyLesson,
    two: fc.option(anyLesson),
    quiz: fc.option(anyCheck),
    turned: fc.boolean(),
    name: fc.option(word),
    said: fc.option(word),
  })
  .map(({ title, one, two, quiz, turned, name, said }) => {
    const parts = [
      lesson('a', ...one),
      ...(two ? [lesson('b', ...two)] : []),
      ...(quiz
        ? [
            check('c', {
              questions: quiz.map(({ explanation, ...q }) => ({ ...asked(q.id, q.key, q.ask), explanation })),
            }),
          ]
        : []),
    ]
    return draft(turned ? parts.reverse() : parts, {
      title,
      ...own(name ? { title: name } : {}),
      translations: said
        ? [english('a', { type: 'doc', content: one.map(({ attrs }) => paragraph(attrs.id, said)) })]
        : [],
    })
  })

it('finds nothing between equals, something between any others, and wording only where the shape is the same', () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (before, after) => {
      expect(changesByMeaning(before, before)).toEqual([])
      const changes = changesByMeaning(before, after)
      const isEqual =
        JSON.stringify([before.outline, before.parts, before.translations]) ===
        JSON.stringify([after.outline, after.parts, after.translations])
      expect(changes.length === 0).toBe(isEqual)
      if (['wording', 'translation'].includes(mostOf(changes) ?? ''))
        expect(isSameShape(before.parts, after.parts)).toBe(true)
      if (!isSameShape(before.parts, after.parts))
        expect(['question', 'structure']).toContain(mostOf(changes))
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  )
})

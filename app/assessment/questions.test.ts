import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { makeQuestion, sampleKinds, wrongAnswer } from './assessment-makers.ts'
import { checkWords } from './check-words.ts'
import { gradeQuestion } from './grade.ts'
import { promptOf } from './question.ts'
import { questionSchema } from './question-schema.ts'
import { multipleChoice } from './questions/multiple-choice.tsx'
import { numeric, readingsOf } from './questions/numeric.tsx'
import { ordering } from './questions/ordering.tsx'
import { plain, shortText } from './questions/short-text.tsx'
import { blankQuestion, problemsOf, questionKind, questionKinds } from './questions.ts'
import { randomFrom } from './shuffle.ts'

it('has a sample of every kind to try', () => {
  expect(questionKinds.map(({ name }) => name).sort()).toEqual([...sampleKinds].sort())
})

describe.each(sampleKinds)('%s', kind => {
  const question = makeQuestion(kind)

  it('is accepted as an author keeps it', () => {
    expect(questionSchema(z).parse(question)).toEqual(question)
    expect(problemsOf(question)).toEqual([])
  })

  it('gives the whole grade to the best answer and less to a wrong one', () => {
    expect(gradeQuestion(question, questionKind(kind).best(question.key)).score).toBe(1)
    expect(gradeQuestion(question, wrongAnswer(kind)).score).toBeLessThan(1)
  })

  it('counts what does not fit as unanswered', () => {
    for (const odd of [undefined, null, 17, {}, [], '', [{}]])
      expect(gradeQuestion(question, odd)).toEqual({ id: kind, answered: false, score: 0 })
  })

  it('shows learners nothing of key and explanation', () => {
    expect(Object.keys(promptOf(question)).sort()).toEqual(['id', 'kind', 'prompt'])
  })

  it('is shaped but unfinished when new', () => {
    const blank = questionSchema(z).parse(blankQuestion(kind, 'q'))
    const problems = problemsOf(blank)
    expect(problems).toContain('askEmpty')
    for (const problem of problems) expect(checkWords.id).toHaveProperty(problem)
  })

  it('grades between 0 and 1 whatever is answered', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const { score } = gradeQuestion(question, value)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('reads nothing from an empty form', () => {
    expect(questionKind(kind).read([])).toBeNull()
    expect(questionKind(kind).read([''])).toBeNull()
  })

  it('tells the best answer in words', () => {
    const { tell, best } = questionKind(kind)
    const told = tell(question.prompt, best(question.key), 'id')
    expect(told.length).toBeGreaterThan(0)
    expect(told.every(line => line.length > 0)).toBe(true)
  })
})

it('refuses a question of an unknown kind or of another shape', () => {
  expect(questionSchema(z).safeParse(makeQuestion('numeric', { kind: 'riddle' })).success).toBe(false)
  expect(questionSchema(z).safeParse(makeQuestion('numeric', { key: 'twelve' })).success).toBe(false)
})

it('names what an author has to mend', () => {
  const options = [
    { id: 'a', text: 'Sama' },
    { id: 'b', text: ' sama ' },
  ]
  expect(
    problemsOf(makeQuestion('single-choice', { prompt: { ask: 'Mana?', options } as never, key: 'c' })),
  ).toEqual(['optionsAlike', 'keyMissing'])
})

describe('multiple choice', () => {
  it('pays for each right one and takes for each wrong one, so that ticking everything earns nothing', () => {
    expect(multipleChoice.grade(['a', 'b'], ['a'])).toBe(0.5)
    expect(multipleChoice.grade(['a', 'b'], ['a', 'b', 'c'])).toBe(0.5)
    expect(multipleChoice.grade(['a', 'b'], ['a', 'b', 'c', 'd'])).toBe(0)
    expect(multipleChoice.grade(['a', 'b'], ['a', 'a'])).toBe(0.5)
  })
})

describe('ordering', () => {
  it('keeps most of the grade for one slip', () => {
    expect(ordering.grade(['a', 'b', 'c', 'd'], ['b', 'a', 'c', 'd'])).toBeCloseTo(2 / 3)
    expect(ordering.grade(['a', 'b', 'c', 'd'], ['d', 'c', 'b', 'a'])).toBe(0)
    expect(ordering.grade(['a', 'b', 'c'], ['b', 'c'])).toBe(0.5)
  })

  it('is never dealt in the right order', () => {
    const items = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(items, fc.string(), (key, seed) => {
        const dealt = ordering.deal?.({ ask: '?', items: key }, key, false, randomFrom(seed))
        expect(dealt?.items).not.toEqual(key)
        expect([...(dealt?.items ?? [])].sort()).toEqual([...key].sort())
      }),
    )
  })

  it('reads the numbers of a plain form, blanks last', () => {
    expect(ordering.read(['2 Catat', '1 Dengarkan', ' Kabari'])).toEqual(['Dengarkan', 'Catat', 'Kabari'])
    expect(ordering.read([' Catat', ' Dengarkan'])).toBeNull()
  })
})

describe('short text', () => {
  it.each([
    ['Ramah', 'ramah.'],
    ['tata naskah dinas', '  Tata   Naskah Dinas '],
    ['hati-hati', 'hati hati'],
    ['é', 'E'],
  ])('takes %s as %s', (accepted, typed) => {
    expect(shortText.grade({ accepted: [accepted] }, typed)).toBe(1)
  })

  it('compares as if typed once more', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        expect(plain(plain(text))).toBe(plain(text))
      }),
    )
  })
})

describe('numbers', () => {
  it.each([
    ['12,5', [12.5]],
    ['12.5', [12.5]],
    ['1.234,56', [1234.56]],
    ['1,234.56', [1234.56]],
    ['1.500', [1500, 1.5]],
    ['1,500', [1.5, 1500]],
    ['1 500 000', [1_500_000]],
    ['0,125', [0.125]],
    ['-3', [-3]],
    ['−3,5', [-3.5]],
    ['15 menit', [15]],
    ['Rp2.250.000', [2_250_000]],
    [',5', [0.5]],
    ['12.', [12]],
    ['tiga', []],
    ['3 atau 4', []],
    ['1.2.3', []],
  ])('reads %s', (text, readings) => {
    expect(readingsOf(text)).toEqual(readings)
  })

  it('reads back whatever number Indonesia and England write', () => {
    const number = fc.integer({ min: -10_000_000, max: 10_000_000 }).map(n => n / 100)
    fc.assert(
      fc.property(number, fc.constantFrom('id-ID', 'en-GB'), (value, locale) => {
        expect(readingsOf(value.toLocaleString(locale, { maximumFractionDigits: 2 }))).toContain(value)
      }),
    )
  })

  it('writes what is right as the language does, and takes it as right', () => {
    const key = { value: 12_345.6, tolerance: 0 }
    expect(numeric.best(key, 'id')).toBe('12.345,6')
    expect(numeric.best(key, 'en')).toBe('12,345.6')
    expect(numeric.best({ value: -0.125, tolerance: 0 }, 'en')).toBe('-0.125')
    const values = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map(value => Number(value.toFixed(6)))
    fc.assert(
      fc.property(values, fc.constantFrom('id', 'en'), (value, language) => {
        const exact = { value, tolerance: 0 }
        expect(numeric.grade(exact, numeric.best(exact, language))).toBe(1)
      }),
    )
  })

  it('tells an answer with its unit once, also where it was typed along', () => {
    const prompt = { ask: 'Berapa lama?', unit: 'menit' }
    const told = ['15', '15 menit', '15 Menit', '15menit', '15 min'].map(typed =>
      numeric.tell(prompt, typed, 'id'),
    )
    expect(told).toEqual([['15 menit'], ['15 menit'], ['15 Menit'], ['15menit'], ['15 min menit']])
  })

  it('allows the tolerance, both ends included', () => {
    const key = { value: 0.3, tolerance: 0.1 }
    expect(['0,2', '0,4', '0,3'].map(typed => numeric.grade(key, typed))).toEqual([1, 1, 1])
    expect(['0,19', '0,41', '-0,3'].map(typed => numeric.grade(key, typed))).toEqual([0, 0, 0])
  })
})

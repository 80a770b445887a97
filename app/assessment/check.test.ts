import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCheck, makeQuestion, sampleKinds, wrongAnswer } from './assessment-makers.ts'
import { checkFindings, checkSchema, usualRules } from './check.ts'
import { checkWords } from './check-words.ts'
import { feedbackOf } from './feedback.ts'
import { evidenceOf, gradeQuestion, gradeSheet } from './grade.ts'
import { questionKind } from './questions.ts'
import { dealSheet } from './sheet.ts'

const best = (kind: string) => questionKind(kind).best(makeQuestion(kind).key)
const allRight = new Map(sampleKinds.map(kind => [kind, best(kind)]))

describe('a check', () => {
  it('can be published when nothing is left to mend', () => {
    expect(checkSchema.parse(makeCheck())).toEqual(makeCheck())
    expect(checkFindings(makeCheck())).toEqual([])
  })

  it('says in plain words what is left', () => {
    const twice = makeQuestion('numeric', { explanation: undefined })
    const rules = { ...usualRules, minutes: 1 }
    const questions = [makeQuestion(), twice, twice, makeQuestion('true-false', { key: null })]
    const findings = checkFindings({ rules, questions })
    expect(findings.map(({ says, number }) => [says, number])).toEqual([
      ['explanationMissing', 2],
      ['explanationMissing', 3],
      ['keyMissing', 4],
      ['idsAlike', 3],
      ['timeShort', undefined],
    ])
    for (const { says } of findings) expect(checkWords.en[says]).toBeTruthy()
    expect(checkFindings({ rules: usualRules, questions: [] })).toEqual([
      { says: 'questionsMissing', level: 'error' },
    ])
  })
})

describe('a sheet', () => {
  it('is dealt the same by the same seed and holds every question once', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (seed, shuffle) => {
        const check = makeCheck({ rules: { ...usualRules, shuffle } })
        const sheet = dealSheet(check, seed)
        expect(dealSheet(check, seed)).toEqual(sheet)
        expect(sheet.map(({ id }) => id).sort()).toEqual(check.questions.map(({ id }) => id).sort())
        if (!shuffle) expect(sheet.map(({ id }) => id)).toEqual(check.questions.map(({ id }) => id))
      }),
    )
  })

  it('is graded the same however it was dealt', () => {
    fc.assert(
      fc.property(fc.string(), seed => {
        expect(gradeSheet(dealSheet(makeCheck(), seed), allRight).score).toBe(1)
      }),
    )
  })

  it('earns no less by one more right answer', () => {
    const answers = fc.record(
      Object.fromEntries(
        sampleKinds.map(kind => [kind, fc.constantFrom(undefined, wrongAnswer(kind), best(kind))]),
      ),
    )
    fc.assert(
      fc.property(answers, fc.constantFrom(...sampleKinds), (given, kind) => {
        const before = gradeSheet(makeCheck().questions, new Map(Object.entries(given)))
        const after = gradeSheet(
          makeCheck().questions,
          new Map(Object.entries({ ...given, [kind]: best(kind) })),
        )
        expect(after.score).toBeGreaterThanOrEqual(before.score)
      }),
    )
  })

  it('gives evidence for the competencies of its questions, the unanswered ones too', () => {
    const questions = [
      makeQuestion(),
      makeQuestion('numeric', { competency: undefined }),
      makeQuestion('true-false'),
    ]
    const grade = gradeSheet(questions, new Map([['single-choice', 'k3f9']]))
    expect(evidenceOf(questions, grade).map(({ questionId, score }) => [questionId, score])).toEqual([
      ['single-choice', 1],
      ['true-false', 0],
    ])
  })
})

describe('feedback', () => {
  const told = (shows: 'nothing' | 'score' | 'explanations') => {
    const question = makeQuestion()
    return feedbackOf(question, 'p1x7', gradeQuestion(question, 'p1x7'), shows, 'id')
  }

  it('says no more than the rules allow', () => {
    expect(told('nothing')).toMatchObject({ score: null, right: null, explanation: null })
    expect(told('score')).toMatchObject({ score: 0, right: null, explanation: null })
    expect(told('explanations').right).toEqual(['Menyapanya dan bertanya keperluannya'])
    expect(told('explanations').said).toEqual(['Memintanya pulang'])
  })
})

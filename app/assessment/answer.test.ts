import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answer, answersOf, condensed } from './answer.ts'
import { answerSchema } from './answer-schema.ts'
import { manifestOf, missingFrom } from './manifest.ts'

const day = Date.parse('2026-11-25T08:00:00Z')
const at = (ms: number) => new Date(day + ms).toISOString()

const answer = (device: string, sequence: number, ms: number, value: unknown, questionId = 'q'): Answer => ({
  device,
  sequence,
  questionId,
  value,
  answeredAt: at(ms),
})

const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.boolean(), fc.constant(null))

/** Logs of up to three devices, each counting its own sequence, with clocks that may jump. */
const logs = fc
  .array(
    fc.record({
      device: fc.constantFrom('a', 'b', 'c'),
      ms: fc.nat(10_000),
      value,
      questionId: fc.constantFrom('p', 'q'),
    }),
  )
  .map(entries => {
    const counts = new Map<string, number>()
    return entries.map(({ device, ms, value, questionId }) => {
      const sequence = counts.get(device) ?? 0
      counts.set(device, sequence + 1)
      return answer(device, sequence, ms, value, questionId)
    })
  })

const mixed = logs.chain(log =>
  fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
)

describe('answers that count', () => {
  it('are the same in whatever order the log arrived, and however often', () => {
    fc.assert(
      fc.property(mixed, ([log, other]) => {
        expect(answersOf(other)).toEqual(answersOf(log))
      }),
    )
  })

  it('are the last on their device, even when its clock was set back', () => {
    expect(answersOf([answer('a', 0, 5000, 'first'), answer('a', 1, 10, 'second')]).get('q')).toBe('second')
    fc.assert(
      fc.property(logs, log => {
        const own = log.filter(({ device }) => device === 'a')
        for (const id of ['p', 'q']) {
          const last = own.findLast(({ questionId }) => questionId === id)
          expect(answersOf(own).get(id)).toEqual(last?.value ?? undefined)
        }
      }),
    )
  })

  it('are the later of two devices', () => {
    expect(answersOf([answer('b', 0, 10, 'early'), answer('a', 0, 20, 'late')]).get('q')).toBe('late')
  })

  it('stay the same when only the deciding entries are passed on to a device that knows its own', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom('a', 'b', 'c'), (log, device) => {
        const own = log.filter(answer => answer.device === device)
        const foreign = condensed(log).filter(
          ({ sequence, ...one }) => !own.some(o => o.sequence === sequence && o.device === one.device),
        )
        expect(answersOf([...foreign, ...own])).toEqual(answersOf(log))
      }),
    )
  })

  it('leave out what was taken back', () => {
    expect(answersOf([answer('a', 0, 10, 'x'), answer('a', 1, 20, null)]).has('q')).toBe(false)
  })
})

it('refuses text that the database cannot keep, and nothing else', () => {
  const accepts = (value: unknown) => answerSchema.safeParse(answer('a', 0, 0, value)).success
  expect(accepts('a\u0000b')).toBe(false)
  expect(accepts('\ud83d')).toBe(false)
  expect(accepts('\\u0000 😀')).toBe(true)
  expect(accepts('x'.repeat(20_000))).toBe(false)
})

describe('a manifest', () => {
  it('is the same for the same answers in any order', () => {
    fc.assert(
      fc.property(mixed, ([log, other]) => {
        expect(manifestOf('a', other)).toEqual(manifestOf('a', log))
      }),
    )
  })

  it('tells when an answer differs or is missing, and which', () => {
    const log = [0, 1, 2].map(n => answer('a', n, n, `v${n}`))
    const whole = manifestOf('a', log)
    expect(manifestOf('a', log.with(1, answer('a', 1, 1, 'other'))).hash).not.toBe(whole.hash)
    expect(
      missingFrom(
        log.filter(({ sequence }) => sequence !== 1),
        whole,
      ),
    ).toEqual([1])
    expect(missingFrom(log, whole)).toEqual([])
  })

  it('does not mind in which order JSON names its parts', () => {
    const hashOf = (value: unknown) => manifestOf('a', [answer('a', 0, 0, value)]).hash
    expect(hashOf({ b: [1], a: 2 })).toBe(hashOf({ a: 2, b: [1] }))
  })
})

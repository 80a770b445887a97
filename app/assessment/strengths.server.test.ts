import { describe, expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { makeQuestion } from './assessment-makers.ts'
import { later, makePublishedCheck } from './attempt-makers.ts'
import { masteryFor } from './mastery.server.ts'
import { answerQuestion } from './practice.server.ts'
import { measureStrengths, strengthsOf } from './strengths.server.ts'

const asked = [
  { id: 'mudah', right: (n: number) => n > 0 },
  { id: 'sedang', right: (n: number) => n % 2 === 0 },
  { id: 'sukar', right: (n: number) => n > 10 },
]

/** So many people, each answering each question once. */
async function answeredBy(people: number) {
  const at = await makePublishedCheck()
  for (let n = 0; n < people; n += 1) {
    const { id: personId } = await makePerson()
    for (const { id, right } of asked)
      await answerQuestion(db, { ...at, personId }, makeQuestion('true-false', { id }), right(n), later(n))
  }
  return at
}

describe('what questions are like', () => {
  it('is learnt from ten people on, told in whole tens, and the same when learnt again', async () => {
    await answeredBy(9)
    await measureStrengths(db, later(100))
    expect(await strengthsOf(db, ['mudah'])).toEqual(new Map())
    await answeredBy(4)
    await measureStrengths(db, later(101))
    const first = await strengthsOf(db, ['mudah', 'sedang', 'sukar'])
    expect(first.get('mudah')!.people).toBe(10)
    expect(first.get('mudah')!.difficulty).toBeLessThan(first.get('sedang')!.difficulty)
    expect(first.get('sedang')!.difficulty).toBeLessThan(first.get('sukar')!.difficulty)
    await measureStrengths(db, later(102))
    expect(await strengthsOf(db, ['mudah', 'sedang', 'sukar'])).toEqual(first)
  })

  it('bears on what an answer says of a person', async () => {
    const at = await makePublishedCheck()
    for (const id of ['mudah', 'sedang', 'sukar'])
      await answerQuestion(db, at, makeQuestion('true-false', { id }), true, later(1))
    const before = await masteryFor(db, at.personId, later(2))
    await answeredBy(20)
    await measureStrengths(db, later(100))
    expect((await masteryFor(db, at.personId, later(2)))[0]!.mean).not.toBe(before[0]!.mean)
  })
})

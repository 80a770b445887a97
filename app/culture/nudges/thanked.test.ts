import { expect, it } from 'vitest'
import { messageOf } from '../nudge.ts'
import { makeFacts } from '../nudge-makers.ts'
import { thanked } from './thanked.ts'

it('thanks are brought once, in the words of the reader', () => {
  const facts = makeFacts('2026-11-26', [], { thanks: { id: 'thanks-1', giver: 'Wayan', reason: 'helped' } })
  expect(thanked.eligible(facts)).toBe(true)
  expect(thanked.eligible({ ...facts, thanks: null })).toBe(false)
  expect(thanked.period(facts)).toBe('thanks-1')
  expect(messageOf(thanked.variants[0], thanked.reasons(facts), 'id').body).toBe(
    '“Terima kasih, Anda menolong saya belajar.” Tidak ada yang perlu Anda lakukan.',
  )
})

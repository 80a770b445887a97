import { expect, it } from 'vitest'
import { makeFacts } from '../nudge-makers.ts'
import { trueStory } from './true-story.ts'

it('a story is brought to who does not want to, each once', () => {
  const facts = makeFacts('2026-11-26', [], {
    ...{ hindrance: 'notWanting', story: { id: 'story-1', teller: 'Fitri' } },
  })
  expect(trueStory.eligible(facts)).toBe(true)
  expect(trueStory.eligible({ ...facts, story: null })).toBe(false)
  expect(trueStory.eligible({ ...facts, hindrance: null })).toBe(false)
  expect(trueStory.period(facts)).toBe('story-1')
  expect(trueStory.leads?.(facts)).toEqual({ href: '/recognition/stories', subject: null })
})

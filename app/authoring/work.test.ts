import { expect, it } from 'vitest'
import type { Person, Role } from '#app/people/person.ts'
import { mayEdit, mayPublish, mayRead, mayRetire, mayReview } from './work.ts'

const person = (id: string, ...roles: Role[]): Person => ({
  id,
  name: id,
  email: `${id}@contoh.go.id`,
  nip: null,
  jobTitle: '',
  language: 'id',
  theme: 'auto',
  zone: 'Asia/Jakarta',
  unit: null,
  grants: roles.map(role => ({ role, unitPath: null })),
})

const author = person('author', 'expert')
const second = person('second', 'expert', 'reviewer')
const reviewer = person('reviewer', 'reviewer')
const stranger = person('stranger', 'expert', 'administrator')
const alone = { authors: [{ personId: 'author', role: 'author' as const }] }
const together = { authors: [...alone.authors, { personId: 'second', role: 'author' as const }] }

it('lets authors publish on their own word by default', () => {
  expect(mayPublish(author, alone, { fourEyes: false }, false)).toBe(true)
  expect(mayPublish(reviewer, alone, { fourEyes: false }, true)).toBe(false)
  expect(mayPublish(stranger, alone, { fourEyes: false }, true)).toBe(false)
})

it('asks for a second pair of eyes where the organisation wants it', () => {
  const fourEyes = { fourEyes: true }
  expect(mayPublish(author, alone, fourEyes, false)).toBe(false)
  expect(mayPublish(author, alone, fourEyes, true)).toBe(true)
  expect(mayPublish(stranger, alone, fourEyes, true)).toBe(false)
  expect(mayPublish(reviewer, alone, fourEyes, false)).toBe(true)
  const secondAlone = { authors: [{ personId: 'second', role: 'author' as const }] }
  expect(mayPublish(second, secondAlone, fourEyes, false)).toBe(false)
  expect(mayPublish(second, together, fourEyes, false)).toBe(true)
})

it('lets a reviewer look at what others wrote and asked for, never at their own', () => {
  expect(mayReview(reviewer, alone, 'author')).toBe(true)
  expect(mayReview(author, alone, 'author')).toBe(false)
  expect(mayReview(second, together, 'author')).toBe(true)
  expect(mayReview(second, together, 'second')).toBe(false)
  expect(mayReview(second, { authors: [{ personId: 'second', role: 'author' }] }, 'author')).toBe(false)
  expect(mayReview(stranger, alone, 'author')).toBe(false)
})

it('shows a draft to its authors and to reviewers, and lets only authors change it', () => {
  expect([author, second, reviewer, stranger].map(who => mayRead(who, alone))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect([author, second, reviewer, stranger].map(who => mayEdit(who, alone))).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect(mayEdit(person('author'), alone)).toBe(false)
})

it('always lets authors take their work down', () => {
  expect(mayRetire(author, alone, { fourEyes: true })).toBe(true)
  expect(mayRetire(stranger, alone, { fourEyes: true })).toBe(false)
})

import { expect, it } from 'vitest'
import { isOurHost, isSameSite, safeReturn } from './origin.ts'

const origin = 'https://bina.example.go.id'
const post = (headers: Record<string, string>) => new Request(`${origin}/x`, { method: 'POST', headers })

it('lets anyone read', () => {
  expect(isSameSite(new Request(`${origin}/x`), origin)).toBe(true)
})

it('takes changes from our own pages only, not from a sister site of the same ministry', () => {
  expect(isSameSite(post({ Origin: origin }), origin)).toBe(true)
  expect(isSameSite(post({ Origin: origin, 'Sec-Fetch-Site': 'same-origin' }), origin)).toBe(true)
  expect(isSameSite(post({ Origin: 'https://other.example.go.id' }), origin)).toBe(false)
  expect(isSameSite(post({ Origin: origin, 'Sec-Fetch-Site': 'same-site' }), origin)).toBe(false)
  expect(isSameSite(post({ Origin: 'null' }), origin)).toBe(false)
  expect(isSameSite(post({}), origin)).toBe(false)
})

it('answers to its own name only, and on the machine itself', () => {
  expect(isOurHost('bina.example.go.id', origin)).toBe(true)
  expect(isOurHost('localhost:3000', origin)).toBe(true)
  expect(isOurHost('127.0.0.1', origin)).toBe(true)
  expect(isOurHost('evil.example', origin)).toBe(false)
  expect(isOurHost('bina.example.go.id.evil.example', origin)).toBe(false)
  expect(isOurHost('localhost.evil.example', origin)).toBe(false)
})

it('returns only to paths of our own', () => {
  expect(safeReturn('/courses?q=1')).toBe('/courses?q=1')
  for (const foreign of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/.//evil.example',
    '/a/..//evil.example/x',
    '/..\\\\evil.example',
    '/\t/evil.example',
    '',
    null,
  ]) {
    expect(safeReturn(foreign)).toBe('/')
  }
})

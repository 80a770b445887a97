import { describe, expect, it } from 'vitest'
import { clockTime, secondsOf } from './clock-time.ts'
import { hrefTyped } from './href.ts'

describe('an address as it is typed', () => {
  it.each([
    ['menpan.go.id', 'https://menpan.go.id'],
    [' https://a.id/b?c#d ', 'https://a.id/b?c#d'],
    ['layanan@menpan.go.id', 'mailto:layanan@menpan.go.id'],
    ['/seminars/1', '/seminars/1'],
    ['#bagian', '#bagian'],
    ['tel:+6221', 'tel:+6221'],
    ['javascript:alert(1)', null],
    ['javascript:alert(1).go.id', null],
    ['data:text/html,x', null],
    ['//evil.example', null],
    ['dua kata.id', null],
    ['kata', null],
    ['', null],
  ])('%j leads to %j', (typed, href) => {
    expect(hrefTyped(typed)).toBe(href)
  })
})

describe('a time in a recording', () => {
  it.each([
    ['1:30', 90],
    ['1.30', 90],
    ['90', 90],
    ['1:02:03', 3723],
    ['0:05', 5],
    ['1:75', null],
    ['satu', null],
    ['', null],
  ])('%j is %j seconds', (text, seconds) => {
    expect(secondsOf(text)).toBe(seconds)
  })

  it('is written so that it is read back', () => {
    for (const seconds of [0, 5, 59, 60, 754, 3600, 86_399])
      expect(secondsOf(clockTime(seconds))).toBe(seconds)
  })
})

import { expect, it } from 'vitest'
import { looksLikeMarkdown, recordingAsMarkdown } from './paste.ts'

it.each([
  ['## Judul\n\n- a\n- b', true],
  ['| a | b |\n|---|---|\n| 1 | 2 |', true],
  [':::callout{kind="tip"}\nx\n:::', true],
  ['Tonton:\n\n::recording{id="x"}', true],
  ['1. satu\n2. dua', true],
  ['Satu baris biasa', false],
  ['- satu baris saja', false],
  ['Dua baris\nbiasa, 2 * 3', false],
])('tells Markdown from plain text: %j', (text, is) => {
  expect(looksLikeMarkdown(text)).toBe(is)
})

it('makes a block of a copied clip', () => {
  const page = 'https://bina.example/seminars/019a0000-0000-7000-8000-000000000001'
  expect(recordingAsMarkdown(`${page}?from=60&to=95`, 'https://bina.example')).toBe(
    '::recording{id="019a0000-0000-7000-8000-000000000001" from="1:00" to="1:35"}',
  )
  expect(recordingAsMarkdown(page, 'https://bina.example')).toBe(
    '::recording{id="019a0000-0000-7000-8000-000000000001"}',
  )
  expect(recordingAsMarkdown('https://bina.example/courses', 'https://bina.example')).toBeNull()
})

import { expect, it } from 'vitest'
import { looksLikeMarkdown } from './paste.ts'

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

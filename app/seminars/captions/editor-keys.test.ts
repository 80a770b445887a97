import { expect, it } from 'vitest'
import { commandOf, keys } from './editor-keys.ts'
import { wordAt, wordSpan } from './word-places.ts'

const bare = { key: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false }

it('has one key a command, and takes what is typed for no command', () => {
  expect(new Set(keys.map(({ command }) => command)).size).toBe(keys.length)
  expect(new Set(keys.map(({ shown }) => shown.join('+'))).size).toBe(keys.length)
  expect(commandOf({ ...bare, code: 'KeyK' })).toBeNull()
  expect(commandOf({ ...bare, code: 'KeyK', altKey: true })).toBe('play')
  expect(commandOf({ ...bare, code: 'KeyZ', metaKey: true, shiftKey: true })).toBe('redo')
  expect(commandOf({ ...bare, code: 'Enter' })).toBe('split')
  expect(commandOf({ ...bare, code: 'Enter', shiftKey: true })).toBeNull()
})

it('knows the word a cursor is in', () => {
  expect([0, 3, 4, 99].map(at => wordAt('apa saja', at))).toEqual([0, 0, 1, 1])
  expect(wordSpan('apa saja', 1)).toEqual([4, 8])
  expect(wordAt('', 0)).toBe(0)
})

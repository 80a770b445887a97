import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byTheLine, choicesOf, type Film, firstChoice, pictureChoice, soundOnly, tileAt } from './film.ts'

const made = (...names: string[]): Film => ({
  base: '/seminars/1/videos/2',
  renditions: names.map((name, at) => ({
    name,
    bytes: (at + 1) * 1000,
    height: Number.parseInt(name, 10) || null,
  })),
  sprite: null,
})

it('offers the line first and sound last, each with what it weighs', () => {
  expect(choicesOf(made('sound', '240p', '360p'))).toEqual([
    { quality: byTheLine, bytes: 3000 },
    { quality: '360p', bytes: 3000 },
    { quality: '240p', bytes: 2000 },
    { quality: soundOnly, bytes: 1000 },
  ])
  expect(choicesOf({ ...made('sound', '240p'), slideBytes: 50 }).at(-1)?.bytes).toBe(1050)
})

it('begins by the line, with the sound for who saves data, and with what there is where there is no choice', () => {
  expect(firstChoice(made('sound', '240p', '720p'), false)).toBe(byTheLine)
  expect(firstChoice(made('sound', '240p', '720p'), true)).toBe(soundOnly)
  expect(firstChoice(made('240p', '720p'), true)).toBe('240p')
  expect(firstChoice(made('sound'), true)).toBe(soundOnly)
  expect(firstChoice(made('240p'), false)).toBe('240p')
})

it('leads from the sound to the picture by the line, to the smallest for who saves data', () => {
  expect(pictureChoice(made('sound', '240p', '720p'), false)).toEqual({ quality: byTheLine, bytes: 3000 })
  expect(pictureChoice(made('sound', '240p', '720p'), true)).toEqual({ quality: '240p', bytes: 2000 })
  expect(pictureChoice(made('sound'), false)).toBeNull()
})

it('finds the little picture of any moment within the sprite', () => {
  const sprite = { every: 3, count: 25, columns: 10, width: 160, height: 90 }
  fc.assert(
    fc.property(fc.double({ min: -10, max: 1000, noNaN: true }), second => {
      const { x, y } = tileAt(sprite, second)
      expect((x % 160) + (y % 90)).toBe(0)
      expect((y / 90) * 10 + x / 160).toBeLessThan(25)
    }),
  )
  expect(tileAt(sprite, 34)).toEqual({ x: 160, y: 90 })
})

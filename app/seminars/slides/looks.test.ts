import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findSlides, type Look, lookSize } from './looks.ts'

const { width, height } = lookSize

/** Even chance from a number, so that a picture is the same every time. */
function chances(seed: number) {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0
    return (state >>> 0) / 2 ** 32
  }
}

/** A slide of the same template as all: a bar above, and boxes where only it has them. */
function slide(number: number, shown = 1): Look {
  const chance = chances(number + 1)
  const look = new Uint8Array(width * height).fill(245)
  look.fill(60, 0, width * 6)
  for (let box = 0; box < 9; box += 1) {
    const [left, top] = [Math.floor(chance() * (width - 14)), 8 + Math.floor(chance() * (height - 16))]
    const grey = 40 + Math.floor(chance() * 140)
    if (box / 9 >= shown) continue
    for (let y = top; y < top + 7; y += 1) look.fill(grey, y * width + left, y * width + left + 13)
  }
  return look
}

/** What a camera makes of it: less contrast, a speaker in a corner who moves, some noise. */
function filmed(look: Look, second: number): Look {
  const chance = chances(second + 1000)
  return Uint8Array.from(look, (grey, i) => {
    const [x, y] = [i % width, Math.floor(i / width)]
    if (x > width - 14 && y > height - 12) return 90 + ((x + y + second) % 40)
    return Math.max(0, Math.min(255, 20 + grey * 0.8 + (chance() - 0.5) * 3))
  })
}

const walk = fc
  .array(fc.record({ number: fc.integer({ min: 0, max: 5 }), lasts: fc.integer({ min: 4, max: 12 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(steps => steps.filter(({ number }, i) => number !== steps[i - 1]?.number))

it('finds every slide at its second, forwards, back and leaping, behind a speaker and noise', () => {
  const slides = Array.from({ length: 6 }, (_, i) => slide(i))
  fc.assert(
    fc.property(walk, steps => {
      const frames: Look[] = []
      const expected = steps.map(({ number, lasts }) => {
        const seconds = frames.length
        for (let i = 0; i < lasts; i += 1) frames.push(filmed(slide(number), frames.length))
        return { seconds, number: number + 1 }
      })
      expect(findSlides(frames, slides, 1)).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

it('knows a slide from its first points on', () => {
  const slides = Array.from({ length: 4 }, (_, i) => slide(i))
  const frames = [0, 1, 2, 3].flatMap(number =>
    [0.4, 0.7, 1].flatMap(shown => Array.from({ length: 5 }, (_, i) => filmed(slide(number, shown), i))),
  )
  expect(findSlides(frames, slides, 1).map(({ number, seconds }) => [number, seconds])).toEqual([
    [1, 0],
    [2, 15],
    [3, 30],
    [4, 45],
  ])
})

it('finds nothing where no slide is, and in nothing', () => {
  const faces = Array.from({ length: 20 }, (_, second) =>
    Uint8Array.from({ length: width * height }, (_, i) => 128 + 100 * Math.sin(i / 3 + second)),
  )
  expect(findSlides(faces, [slide(0), slide(1)], 1)).toEqual([])
  expect(findSlides(faces, [], 1)).toEqual([])
  expect(findSlides([], [slide(0)], 1)).toEqual([])
})

import { at, ink, line, ring, sheet, text, width } from '../drawings/ink.mjs'
import { clock, desk, folder, paper, person, plant } from '../drawings/things.mjs'

const speaker = at(
  1010,
  300,
  1.15,
  person(0, 0, { top: 'short', wear: ink.teal, arm: 'reach', mouth: 'talk', look: -5 }),
)

const sides = [
  () => [speaker, desk(880, 545, 270, 90)],
  () => [
    [0, 1, 2, 3].map(n => folder(1000 + n * 6, 480 - n * 74, 1.4, n % 2 ? ink.mint : ink.sand)),
    clock(1010, 140, 56),
  ],
  () => [paper(1000, 360, 3.2), text(1000, 400, '?', { size: 130, bold: true, colour: ink.teal })],
  () => [
    [6, 4, 5, 1].map((days, n) =>
      line(`M${880 + n * 85} 520V${520 - days * 55}`, {
        weight: 44,
        colour: n === 3 ? ink.saffron : ink.mint,
      }),
    ),
    line('M840 540H1180'),
  ],
  () => [
    person(950, 300, { top: 'veil', wear: ink.sand, veilColour: ink.teal, glasses: true, look: 5 }),
    person(1090, 300, { wear: ink.saffron, top: 'curly', skin: '#8A5A3B', look: -5 }),
    plant(860, 520),
  ],
  () =>
    [1, 2, 3].map(n => [
      ring(1010, 60 + n * 150, 52, n === 3 ? ink.saffron : ink.mint),
      text(1010, 76 + n * 150, n, { size: 46, bold: true }),
    ]),
]

/** The drawing of a slide alone; `number` counts chapters from 0. */
export const drawing = number => sheet(sides[number % sides.length]())

/** One slide with its first `shown` points; `at` counts chapters from 0. */
export function slide({ title, points }, number, shown) {
  const first = number === 0
  return sheet(
    line(`M0 0H${width}`, { weight: 20, colour: ink.teal }),
    text(80, first ? 200 : 130, first ? points[0] : title, {
      size: first ? 72 : 52,
      bold: true,
      anchor: 'start',
      colour: ink.teal,
    }),
    (first ? points.slice(1) : points.slice(0, shown)).map((point, i) => [
      first ? '' : line(`M84 ${252 + i * 110}h24`, { colour: ink.saffron, weight: 12 }),
      text(first ? 80 : 136, (first ? 290 : 265) + i * (first ? 90 : 110), point, {
        size: first && i === 1 ? 34 : 44,
        anchor: 'start',
        colour: first && i === 1 ? ink.quiet : ink.line,
      }),
    ]),
    sides[number % sides.length](),
  )
}

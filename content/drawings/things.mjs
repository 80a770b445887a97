import { at, box, dot, ink, line, ring } from './ink.mjs'

const hair = {
  short: line('M-35 -12C-40 -52 40 -52 35 -12C20 -26 -14 -30 -35 -12Z', { fill: ink.line }),
  grey: line('M-35 -10C-40 -50 40 -50 35 -10C18 -24 -14 -26 -35 -10Z', { fill: ink.faint }),
  bun: [
    ring(0, -44, 14, ink.line),
    line('M-36 -6C-40 -50 40 -50 36 -6C24 -28 -20 -30 -36 -6Z', { fill: ink.line }),
  ],
  peci: line('M-35 -14L-31 -50H31L35 -14Z', { fill: ink.line }),
  curly: [-30, -16, 0, 16, 30].map((x, i) => dot(x, [-20, -32, -36, -32, -20][i], 13)),
}

const veil = colour =>
  line('M0 -44C-50 -44 -48 10 -52 60C-30 80 30 80 52 60C48 10 50 -44 0 -44Z', { fill: colour })

const mouths = {
  smile: 'M-12 12Q0 24 12 12',
  talk: 'M-9 15Q0 28 9 15Q0 12 -9 15Z',
  frown: 'M-12 20Q0 8 12 20',
}

const head = ({ skin, mouth, look, glasses }) => [
  ring(0, 0, 36, skin),
  dot(-12 + look, -3, 4),
  dot(12 + look, -3, 4),
  line(mouths[mouth], { weight: 4 }),
  glasses
    ? line('M-26 -4a11 11 0 1 0 22 0a11 11 0 1 0 -22 0M4 -4a11 11 0 1 0 22 0a11 11 0 1 0 -22 0M-4 -4H4', {
        weight: 3,
      })
    : '',
]

const arms = {
  down: 'M-58 86Q-72 140 -62 190M58 86Q72 140 62 190',
  wave: 'M-58 86Q-72 140 -62 190M58 86Q100 60 104 10',
  hold: 'M-58 86Q-60 150 -8 150M58 86Q60 150 8 150',
  reach: 'M-58 86Q-70 130 -50 160M58 86Q100 120 128 130',
  angry: 'M-58 86Q-100 50 -92 -6M58 86Q100 50 92 -6',
}

/** Somebody, from the head down to the hip; `x`, `y` is the middle of the face. */
export const person = (
  x,
  y,
  {
    wear = ink.teal,
    skin = '#E8C39E',
    top = 'short',
    arm = 'down',
    mouth = 'smile',
    look = 0,
    glasses = false,
    scale = 1,
    veilColour = ink.saffron,
    legs = 0,
  } = {},
) =>
  at(x, y, scale, [
    legs
      ? line(`M-30 200V${220 + legs}M30 200V${220 + legs}M-30 ${220 + legs}H-46M30 ${220 + legs}H46`, {
          weight: 14,
          colour: ink.quiet,
        })
      : '',
    top === 'veil' ? veil(veilColour) : '',
    line('M-64 220C-70 120 -62 62 0 58C62 62 70 120 64 220Z', { fill: wear }),
    top === 'veil' ? line('M-44 20C-52 70 52 70 44 20', { fill: veilColour }) : '',
    line(arms[arm], { weight: 7 }),
    top === 'veil' ? dot(0, 0, 42, { fill: veilColour }) : '',
    head({ skin, mouth, look, glasses }),
    top === 'veil' ? '' : hair[top],
  ])

export const paper = (x, y, scale = 1, fill = ink.white) =>
  at(x, y, scale, [
    box(-32, -42, 64, 84, { r: 6, fill }),
    line('M-18 -20H18M-18 -2H18M-18 16H4', { weight: 4, colour: ink.quiet }),
  ])

export const folder = (x, y, scale = 1, fill = ink.sand) =>
  at(
    x,
    y,
    scale,
    line('M-60 40V-34Q-60 -42 -52 -42H-18L-6 -28H52Q60 -28 60 -20V40Q60 46 54 46H-54Q-60 46 -60 40Z', {
      fill,
    }),
  )

export const screen = (x, y, scale = 1, ...shown) =>
  at(x, y, scale, [
    box(-150, -100, 300, 190, { r: 16 }),
    line('M-30 90L-44 130H44L30 90'),
    line('M-70 130H70'),
    shown,
  ])

export const desk = (x, y, w, h = 150) => [
  box(x, y, w, h, { fill: ink.mint, r: 10 }),
  line(`M${x - 18} ${y}H${x + w + 18}`, { weight: 9 }),
]

export const clock = (x, y, r = 44) => [
  ring(x, y, r),
  line(`M${x} ${y}V${y - r * 0.62}M${x} ${y}H${x + r * 0.42}`),
]

export const plant = (x, y) => [
  line(
    `M${x} ${y - 54}C${x - 40} ${y - 90} ${x - 46} ${y - 130} ${x - 30} ${y - 150}C${x} ${y - 120} ${x} ${y - 90} ${x} ${y - 54}C${x} ${y - 90} ${x + 10} ${y - 130} ${x + 36} ${y - 140}C${x + 46} ${y - 100} ${x + 30} ${y - 70} ${x} ${y - 54}`,
    { fill: ink.mint },
  ),
  line(`M${x - 30} ${y - 54}H${x + 30}L${x + 22} ${y}H${x - 22}Z`, { fill: ink.sand }),
]

export const bubble = (x, y, w, h, tail, fill = ink.white) => [
  box(x, y, w, h, { r: 26, fill }),
  line(`M${x + w / 2 - 18} ${y + h - 2}L${tail} ${y + h + 40}L${x + w / 2 + 22} ${y + h - 2}`, { fill }),
]

export const cup = (x, y) => [
  line(`M${x - 20} ${y - 40}H${x + 20}L${x + 14} ${y}H${x - 14}Z`, { fill: ink.mint }),
]

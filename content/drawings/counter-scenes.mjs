import { arrow, at, box, dot, ground, ink, line, ring, sheet, text } from './ink.mjs'
import { bubble, clock, cup, desk, paper, person, plant, screen } from './things.mjs'

const skins = ['#E8C39E', '#C98F62', '#8A5A3B', '#F0D2B0']

/** An officer rises to greet a visitor with a folder. */
export const menyambut = sheet(
  ground(),
  person(420, 250, { arm: 'wave', top: 'peci', wear: ink.teal, skin: skins[1] }),
  desk(300, 440, 330, 160),
  screen(356, 366, 0.42),
  person(880, 290, {
    top: 'veil',
    arm: 'hold',
    wear: ink.sand,
    veilColour: ink.saffron,
    look: -5,
    scale: 1.1,
    legs: 62,
  }),
  paper(880, 460, 1, ink.white),
  clock(640, 120),
  plant(150, 600),
)

/** The visitor's words take more room than the officer's. */
export const mendengar = sheet(
  ground(),
  person(300, 330, { top: 'bun', wear: ink.teal, arm: 'hold', look: 5, skin: skins[3] }),
  desk(200, 500, 300, 100),
  person(900, 330, {
    top: 'grey',
    wear: ink.sand,
    mouth: 'talk',
    look: -5,
    skin: skins[1],
    glasses: true,
    legs: 48,
  }),
  bubble(560, 60, 420, 170, 860, ink.white),
  line('M610 110H930M610 145H900M610 180H800', { colour: ink.quiet }),
  bubble(300, 130, 130, 84, 350, ink.mint),
  [330, 365, 400].map(x => dot(x, 172, 7)),
)

/** A low counter, large letters, a chair beside the officer. */
export const untukSemua = sheet(
  ground(),
  box(470, 60, 300, 130, { fill: ink.white }),
  text(620, 118, 'Loket 1', { size: 46, bold: true }),
  text(620, 166, 'silakan duduk', { size: 32, colour: ink.quiet }),
  person(430, 300, { top: 'veil', wear: ink.teal, veilColour: ink.mint, arm: 'reach', look: 5 }),
  desk(380, 500, 330, 100),
  person(850, 320, { top: 'curly', wear: ink.saffron, skin: skins[2], look: -5, arm: 'hold' }),
  line('M786 400V520H900L925 585H950', { weight: 7 }),
  ring(822, 536, 64, 'none'),
  dot(822, 536, 9),
  ring(905, 584, 16, 'none'),
  person(1050, 330, { top: 'grey', wear: ink.sand, glasses: true, scale: 0.92, skin: skins[3], legs: 70 }),
  line('M1120 440V600M1120 440q0 -16 -18 -16'),
  line('M180 600V440H290M180 520H290V600', { weight: 7 }),
)

/** Complaints go in at the top, one mend comes out below. */
export const corongPengaduan = sheet(
  ['syarat', 'prosedur', 'waktu', 'biaya', 'hasil', 'kompetensi', 'perilaku', 'sarana', 'pengaduan'].map(
    (word, i) => {
      const [x, y] = i < 5 ? [30 + i * 231, 24] : [145 + (i - 5) * 231, 116]
      return [
        box(x, y, 216, 72, { r: 30, fill: i % 2 ? ink.sand : ink.white }),
        text(x + 108, y + 48, word, { size: 36 }),
      ]
    },
  ),
  line('M150 216H1050L690 420V510H510V420Z', { fill: ink.mint, weight: 6 }),
  text(600, 312, 'dengar, catat, pilah', { size: 40, bold: true, colour: ink.teal }),
  arrow(600, 530, 600, 580),
  box(420, 590, 360, 66, { fill: ink.saffron }),
  text(600, 634, 'satu perbaikan', { size: 34, bold: true }),
)

/** Two officers take turns: one serves, one drinks a glass of water. */
export const bergantian = sheet(
  ground(),
  [1, 2].map(n => [
    box(120 + (n - 1) * 420, 70, 150, 70),
    text(195 + (n - 1) * 420, 117, `Loket ${n}`, { size: 32 }),
  ]),
  person(260, 280, { top: 'veil', wear: ink.teal, veilColour: ink.sand, arm: 'reach', look: 5 }),
  desk(150, 470, 300, 130),
  person(470, 310, {
    top: 'short',
    wear: ink.sand,
    look: -6,
    skin: skins[2],
    scale: 0.9,
    arm: 'hold',
    legs: 100,
  }),
  desk(640, 470, 240, 130),
  box(690, 395, 140, 62, { fill: ink.saffron }),
  text(760, 436, '10.20', { size: 34, bold: true }),
  person(1010, 300, { top: 'peci', wear: ink.teal, skin: skins[1], arm: 'hold', legs: 78 }),
  cup(1010, 462),
  clock(1010, 130),
)

/** A counter made ready: forms with a red line, pens, a stamp, a glass of water. */
export const mejaSiap = sheet(
  desk(120, 430, 960, 180),
  box(200, 220, 190, 205, { fill: ink.sand }),
  [260, 290, 320, 350, 380].map(y => line(`M220 ${y}H370`, { colour: ink.quiet, weight: 4 })),
  line('M190 340H400', { colour: '#B3382C', weight: 12 }),
  line('M470 425V320H540V425M485 320V270M505 320V256M525 320V276'),
  line('M620 425V390H720V425ZM650 390V350Q650 330 670 330Q690 330 690 350V390', { fill: ink.mint }),
  screen(850, 300, 0.85, text(0, 10, '07.28', { size: 64, bold: true, colour: ink.teal })),
  at(1020, 425, 1.4, cup(0, 0)),
  text(600, 120, 'Siap sebelum pintu dibuka', { size: 48, bold: true }),
)

/** Two colleagues of different age side by side before one screen. */
export const dudukBersebelahan = sheet(
  ground(),
  person(370, 300, {
    top: 'veil',
    wear: ink.sand,
    veilColour: ink.teal,
    arm: 'reach',
    look: 6,
    glasses: true,
    scale: 1.15,
  }),
  person(600, 270, { top: 'curly', wear: ink.saffron, arm: 'hold', look: 6, skin: skins[2], scale: 1.15 }),
  screen(890, 330, 1.15, [
    line('M-110 -60H20M-110 -25H80M-110 10H50', { colour: ink.quiet }),
    arrow(60, 60, 20, 28, ink.saffron),
  ]),
  desk(240, 505, 840, 95),
)

import { arrow, at, box, dot, ink, line, ring, sheet, text } from './ink.mjs'
import { clock, folder, paper, screen } from './things.mjs'

/** One working day as a ribbon of what it went to. */
export const garisWaktu = sheet(
  text(600, 90, 'Satu hari di loket', { size: 48, bold: true }),
  [
    [228, 'melayani', ink.teal, ink.white],
    [74, 'mencari', ink.saffron, ink.line],
    [52, 'mengulang', ink.sand, ink.line],
    [61, 'terputus', ink.faint, ink.line],
    [65, 'jeda', ink.mint, ink.line],
  ].reduce(
    ({ x, shapes }, [minutes, name, fill, colour], i) => {
      const w = (minutes / 480) * 1080
      const y = 400 + (i % 2) * 60
      return {
        x: x + w,
        shapes: [
          ...shapes,
          box(x, 190, w, 130, { fill, r: 8 }),
          text(x + w / 2, 268, minutes, { size: 38, bold: true, colour }),
          line(`M${x + w / 2} 320V${y - 34}`, { weight: 3, colour: ink.quiet }),
          text(x + w / 2, y, name, { size: 32 }),
        ],
      }
    },
    { x: 60, shapes: [] },
  ).shapes,
  text(60, 175, '07.30', { size: 28, anchor: 'start', colour: ink.quiet }),
  text(1140, 175, '15.30', { size: 28, anchor: 'end', colour: ink.quiet }),
  text(600, 570, 'menit dari 480 menit kerja', { size: 32, colour: ink.quiet }),
)

/** Arrivals hour by hour against what two counters can serve. */
export const puncakPagi = sheet(
  text(600, 80, 'Kedatangan tiap jam', { size: 46, bold: true }),
  [26, 24, 10, 12, 9, 7].map((count, i) => {
    const [x, h] = [150 + i * 160, count * 15]
    return [
      box(x, 570 - h, 100, h, { fill: count > 20 ? ink.saffron : ink.mint, r: 6 }),
      text(x + 50, 555 - h, count, { size: 32, bold: true }),
      text(x + 50, 615, `${String(8 + i).padStart(2, '0')}.00`, { size: 28, colour: ink.quiet }),
    ]
  }),
  line('M100 570H1110'),
  line('M100 270H1110', { colour: ink.teal, dash: '14 14' }),
  text(1110, 252, 'sanggup: 20 orang', { size: 30, anchor: 'end', colour: ink.teal, bold: true }),
)

/** Three trays: now, today, waiting. */
export const tigaBaki = sheet(
  [
    ['Sekarang', 1, ink.saffron],
    ['Hari ini', 3, ink.mint],
    ['Menunggu', 2, ink.sand],
  ].map(([name, count, fill], i) => {
    const x = 230 + i * 370
    return [
      Array.from({ length: count }, (_, n) => at(x + n * 8, 330 - n * 34, 1, paper(0, 0, 1.5))),
      line(`M${x - 140} 380V480H${x + 140}V380`, { fill, weight: 7 }),
      text(x, 560, name, { size: 42, bold: true }),
    ]
  }),
  text(230, 605, 'paling banyak satu', { size: 28, colour: ink.quiet }),
  text(600, 605, 'habis sebelum pulang', { size: 28, colour: ink.quiet }),
  text(970, 605, 'nama dan tanggal', { size: 28, colour: ink.quiet }),
  text(600, 90, 'Tiga tumpukan, tidak lebih', { size: 46, bold: true }),
)

/** The filing cabinet on the left is the screen on the right. */
export const lemariKeLayar = sheet(
  box(130, 110, 300, 460, { fill: ink.sand }),
  [130, 285, 440].map(y => [
    box(155, y, 250, 130 - (y === 440 ? 20 : 0), { r: 8 }),
    line(`M255 ${y + 60}H305`, { weight: 9 }),
  ]),
  arrow(490, 330, 640, 330),
  screen(
    880,
    300,
    1.5,
    [-80, 0, 80].map(x => folder(x, -14, 0.55, ink.mint)),
  ),
  text(280, 630, 'lemari', { size: 36, colour: ink.quiet }),
  text(880, 630, 'folder yang sama, di layar', { size: 36, colour: ink.quiet }),
)

/** A tree of folders three levels deep. */
export const pohonFolder = sheet(
  line('M260 130V470M260 230H380M260 470H380M520 250V410M520 330H640M520 410H640', { colour: ink.quiet }),
  [
    [200, 120, 'pelayanan', ink.saffron],
    [440, 230, '2026', ink.mint],
    [440, 470, '2025', ink.mint],
    [700, 330, 'pengaduan', ink.sand],
    [700, 430, 'survei-kepuasan', ink.sand],
  ].map(([x, y, name, fill]) => [
    folder(x, y, 0.8, fill),
    text(x + 75, y + 14, name, { size: 38, anchor: 'start', bold: fill === ink.saffron }),
  ]),
  text(600, 600, 'urusan, tahun, kegiatan', { size: 38, colour: ink.quiet }),
)

/** Thousands of files above, one below. */
export const saringan = sheet(
  Array.from({ length: 22 }, (_, i) => paper(90 + (i % 11) * 102, 80 + Math.floor(i / 11) * 92, 0.8)),
  line('M170 260H1030L680 440V540H520V440Z', { fill: ink.mint, weight: 6 }),
  text(600, 325, 'kata jarang', { size: 38, bold: true, colour: ink.teal }),
  text(600, 385, 'tanggal, jenis', { size: 34, colour: ink.teal }),
  paper(600, 600, 1.1, ink.saffron),
)

/** Six stops of a letter on a winding road. */
export const jalanSurat = sheet(
  line('M140 190H980Q1090 190 1090 330Q1090 470 980 470H140', { colour: ink.faint, weight: 26 }),
  [
    [180, 190, 'masuk'],
    [560, 190, 'disposisi'],
    [940, 190, 'konsep'],
    [940, 470, 'periksa'],
    [560, 470, 'tanda tangan'],
    [180, 470, 'kirim, simpan'],
  ].map(([x, y, name], i) => [
    ring(x, y, 48, i === 4 ? ink.saffron : ink.mint),
    text(x, y + 14, i + 1, { size: 42, bold: true }),
    text(x, y + 100, name, { size: 34 }),
  ]),
  text(600, 80, 'Perjalanan sebuah surat', { size: 46, bold: true }),
)

const key = (x, fill) => [
  ring(x, 200, 54, fill),
  dot(x, 182, 13, { fill: ink.paper, stroke: ink.line }),
  line(`M${x} 254V450M${x} 450H${x + 34}M${x} 400H${x + 26}`, { weight: 10 }),
]

/** Five keys on a bar, each with its habit. */
export const limaKunci = sheet(
  line('M100 110H1100', { weight: 9 }),
  ['kunci layar', 'sandi panjang', 'kode kedua', 'periksa', 'laporkan'].map((name, i) => {
    const x = 180 + i * 210
    return [
      line(`M${x} 110V146`),
      key(x, [ink.mint, ink.saffron, ink.sand, ink.mint, ink.saffron][i]),
      text(x, 530, name, { size: 31, bold: true }),
    ]
  }),
  clock(600, 606, 30),
  text(650, 617, 'satu detik sampai dua menit', { size: 28, anchor: 'start', colour: ink.quiet }),
)

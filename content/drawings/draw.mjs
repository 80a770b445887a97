// Draws the pictures of the courses: node content/drawings/draw.mjs
import { mkdir } from 'node:fs/promises'
import sharp from 'sharp'
import * as charts from './chart-scenes.mjs'
import * as counter from './counter-scenes.mjs'

const pictures = {
  'pelayanan-publik-prima': {
    menyambut: counter.menyambut,
    mendengar: counter.mendengar,
    'untuk-semua': counter.untukSemua,
    'corong-pengaduan': counter.corongPengaduan,
  },
  'mengatur-waktu-di-loket': {
    'garis-waktu': charts.garisWaktu,
    'puncak-pagi': charts.puncakPagi,
    'meja-siap': counter.mejaSiap,
    'tiga-baki': charts.tigaBaki,
    bergantian: counter.bergantian,
  },
  'kantor-digital': {
    'lemari-ke-layar': charts.lemariKeLayar,
    'pohon-folder': charts.pohonFolder,
    saringan: charts.saringan,
    'jalan-surat': charts.jalanSurat,
    'lima-kunci': charts.limaKunci,
    'duduk-bersebelahan': counter.dudukBersebelahan,
  },
}

for (const [course, scenes] of Object.entries(pictures)) {
  const folder = new URL(`../courses/${course}/images/`, import.meta.url)
  await mkdir(folder, { recursive: true })
  for (const [name, svg] of Object.entries(scenes)) {
    const file = new URL(`${name}.webp`, folder)
    const { size } = await sharp(Buffer.from(svg)).webp({ quality: 82, effort: 6 }).toFile(file.pathname)
    process.stdout.write(`${course}/${name} ${Math.round(size / 1024)} KB\n`)
  }
}

// Makes the sounds and films of the sample lessons: node content/courses/make-played.mjs
// Needs espeak-ng and ffmpeg; what it makes is kept in the courses, so that nobody else needs them.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = new URL('.', import.meta.url).pathname
const work = mkdtempSync(join(tmpdir(), 'played-'))
const voices = { warga: ['-p', '30', '-s', '140'], petugas: ['-p', '60', '-s', '145'] }
const ffmpeg = (...args) => execFileSync('ffmpeg', ['-y', '-loglevel', 'error', ...args])

/** What is said, one after the other, as one WAV file. */
function spoken(name, lines) {
  const parts = lines.map(([who, words], at) => {
    const part = join(work, `${name}-${at}.wav`)
    execFileSync('espeak-ng', ['-v', 'id', ...voices[who], '-w', part, words])
    return part
  })
  const list = join(work, `${name}.txt`)
  writeFileSync(list, parts.map(part => `file '${part}'\n`).join(''))
  const whole = join(work, `${name}.wav`)
  ffmpeg('-f', 'concat', '-safe', '0', '-i', list, '-af', 'apad=pad_dur=0.3', whole)
  return whole
}

const place = (...path) => {
  mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true })
  return join(folder, ...path)
}

const talk = spoken('talk', [
  ['warga', 'Saya mau urus pindah, tapi'],
  ['petugas', 'Silakan, Pak. Saya dengarkan.'],
  ['warga', 'istri saya datanya masih di kabupaten sebelah.'],
  ['petugas', 'Terima kasih sudah memberi tahu. Berarti ada dua berkas.'],
])
const voice = ['-ac', '1', '-ar', '22050']
ffmpeg('-i', talk, ...voice, '-b:a', '24k', place('pelayanan-publik-prima', 'sounds', 'saya-dengarkan.mp3'))

const filter = spoken('filter', [
  [
    'petugas',
    'Tiga ribu berkas. Saring menurut tahun: tiga ratus. Saring menurut jenis: sepuluh. Nah, ini dia.',
  ],
])
ffmpeg(
  ...[
    '-loop',
    '1',
    '-framerate',
    '5',
    '-i',
    join(folder, 'kantor-digital/images/saringan.webp'),
    '-i',
    filter,
  ],
  ...['-vf', "scale=640:360,drawbox=y='min(320,t*40)':h=8:w=iw:color=0x0e5a55@0.8:t=fill", '-t', '11'],
  ...[
    '-c:v',
    'libx264',
    '-crf',
    '34',
    '-preset',
    'veryslow',
    '-pix_fmt',
    'yuv420p',
    '-movflags',
    '+faststart',
  ],
  ...['-c:a', 'aac', ...voice, '-b:a', '32k', place('kantor-digital', 'films', 'saring-dua-kali.mp4')],
)
rmSync(work, { recursive: true })

// Makes a seminar recording out of its talk.json: node content/seminars/make-recording.mjs inovasi-layanan
// Needs espeak-ng and ffmpeg; what it makes is kept in the folder, so that nobody else needs them.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { slide } from './slides.mjs'

const rate = 22050
const pause = { sentence: 0.45, chapter: 1.1 }
const folder = new URL(`./${process.argv[2] ?? 'inovasi-layanan'}/`, import.meta.url).pathname
const talk = JSON.parse(readFileSync(join(folder, 'talk.json'), 'utf8'))
const work = mkdtempSync(join(tmpdir(), 'recording-'))

/** The samples of one spoken sentence: 16 bit, mono, 22,050 a second. */
function spoken(words) {
  const wav = execFileSync('espeak-ng', ['-v', 'id', '-s', '138', '-p', '42', '--stdout', words], {
    maxBuffer: 1 << 26,
  })
  return wav.subarray(wav.indexOf('data') + 8)
}

const silence = seconds => Buffer.alloc(Math.round(seconds * rate) * 2)
const secondsOf = samples => samples.length / 2 / rate

const sound = []
const cues = []
const chapters = []
const scenes = []
let clock = 0

const say = samples => {
  sound.push(samples)
  clock += secondsOf(samples)
}

for (const [number, chapter] of talk.chapters.entries()) {
  chapters.push({ start: Math.round(clock * 1000) / 1000, title: chapter.title })
  let shown = 0
  for (const sentence of chapter.sentences) {
    if (sentence.show || scenes.at(-1)?.number !== number) {
      shown = sentence.show ?? shown
      scenes.push({ number, shown, from: clock })
    }
    const from = clock
    say(spoken(sentence.id))
    cues.push({ from, to: clock, id: sentence.id, en: sentence.en })
    say(silence(pause.sentence))
  }
  say(silence(pause.chapter - pause.sentence))
}

const stamp = seconds => {
  const whole = Math.round(seconds * 1000)
  const two = value => String(value).padStart(2, '0')
  const [h, m, s] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1000) % 60,
  ]
  return `${two(h)}:${two(m)}:${two(s)}.${String(whole % 1000).padStart(3, '0')}`
}

/** Two lines of about the same length, when one is too long to read at a glance. */
function folded(words) {
  if (words.length <= 42) return words
  const gaps = [...words.matchAll(/ /g)].map(gap => gap.index)
  const middle = gaps.reduce((best, gap) =>
    Math.abs(gap - words.length / 2) < Math.abs(best - words.length / 2) ? gap : best,
  )
  return `${words.slice(0, middle)}\n${words.slice(middle + 1)}`
}

for (const language of ['id', 'en']) {
  const body = cues
    .map(cue => `${stamp(cue.from)} --> ${stamp(cue.to)}\n${folded(cue[language])}\n`)
    .join('\n')
  writeFileSync(join(folder, `captions.${language}.vtt`), `WEBVTT\n\n${body}`)
}
writeFileSync(join(folder, 'chapters.json'), `${JSON.stringify(chapters, null, 2)}\n`)

writeFileSync(
  join(folder, 'video.json'),
  `${JSON.stringify({ seconds: Math.round(clock * 1000) / 1000, width: 1280, height: 720 })}\n`,
)

for (const [i, { number, shown }] of scenes.entries())
  await sharp(Buffer.from(slide(talk.chapters[number], number, shown)))
    .resize(1280, 720)
    .png()
    .toFile(join(work, `${i}.png`))
await sharp(Buffer.from(slide(talk.chapters[0], 0, 3)))
  .resize(1280, 720)
  .webp({ quality: 82 })
  .toFile(join(folder, 'poster.webp'))

const lasts = scenes.map((scene, i) => (scenes[i + 1]?.from ?? clock) - scene.from)
const list = scenes.map((_, i) => `file '${i}.png'\nduration ${lasts[i].toFixed(3)}\n`).join('')
writeFileSync(join(work, 'slides.txt'), `${list}file '${scenes.length - 1}.png'\n`)
writeFileSync(join(work, 'talk.raw'), Buffer.concat(sound))

execFileSync('ffmpeg', [
  ...['-y', '-v', 'error', '-f', 'concat', '-safe', '0', '-i', join(work, 'slides.txt')],
  ...['-f', 's16le', '-ar', String(rate), '-ac', '1', '-i', join(work, 'talk.raw')],
  ...[
    '-vf',
    'fps=5,format=yuv420p',
    '-c:v',
    'libx264',
    '-preset',
    'slow',
    '-tune',
    'stillimage',
    '-crf',
    '24',
    '-g',
    '25',
  ],
  ...['-af', 'highpass=f=90,lowpass=f=7500,loudnorm=I=-18', '-ar', '44100', '-c:a', 'aac', '-b:a', '64k'],
  ...['-t', clock.toFixed(3), '-movflags', '+faststart', join(folder, 'recording.mp4')],
])
rmSync(work, { recursive: true })
process.stdout.write(
  `${talk.slug}: ${clock.toFixed(1)} s, ${cues.length} cues, ${chapters.length} chapters\n`,
)

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readBody } from '#app/authoring/part-body.ts'
import { newId } from '#app/web/id.ts'
import { blocksOf, digestOf, type Frame } from './digest.ts'

const cue = (from: number, text: string) => ({ from, to: from + 4, text })
const source = {
  title: 'Satu menit',
  seconds: 100,
  chapters: [
    { seconds: 0, title: 'Pembuka' },
    { seconds: 40, title: 'Berkas' },
  ],
  cues: [
    cue(0, 'Selamat pagi, Bapak dan Ibu.'),
    cue(40, 'Berkas menunggu di meja pelayanan.'),
    cue(50, 'Ya.'),
    cue(60, 'Berkas menunggu siapa, itu pertanyaan pelayanan kami.'),
    cue(70, 'Cuaca hari itu cerah sekali di kota.'),
  ],
  showings: [
    { seconds: 0, number: 1 },
    { seconds: 38, number: 2 },
    { seconds: 90, number: 1 },
  ],
}

it('gives each chapter its longest slide and the sentences that say most of it', () => {
  const [first, second] = digestOf(source)
  expect(first).toMatchObject({ title: 'Pembuka', from: 0, to: 40, slide: 1 })
  expect(second).toMatchObject({ title: 'Berkas', from: 40, to: 100, slide: 2 })
  expect(second?.passages).toEqual(['Berkas menunggu siapa, itu pertanyaan pelayanan kami.'])
})

it('is one part where there are no chapters', () => {
  expect(digestOf({ ...source, chapters: [] })).toMatchObject([
    { title: 'Satu menit', from: 0, to: 100, slide: 2 },
  ])
})

it('says nothing that was not said, shows no slide twice, and keeps the order', () => {
  const words = fc.constantFrom('berkas', 'menunggu', 'loket', 'warga', 'kami', 'dan', 'satu', 'pagi')
  const sentence = fc.array(words, { minLength: 1, maxLength: 12 }).map(all => `${all.join(' ')}.`)
  const times = fc
    .uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 8 })
    .map(all => all.sort((a, b) => a - b))
  fc.assert(
    fc.property(fc.array(sentence, { maxLength: 30 }), times, times, (said, begins, changes) => {
      const cues = said.map((text, i) => cue((i * 100) / said.length, text))
      const chapters = begins.map(seconds => ({ seconds, title: `Bab ${seconds}` }))
      const showings = changes.map((seconds, i) => ({ seconds, number: (i % 3) + 1 }))
      const sections = digestOf({ ...source, cues, chapters, showings })
      const passages = sections.flatMap(each => each.passages)
      for (const passage of passages) expect(said).toContain(passage)
      const slides = sections.flatMap(({ slide }) => slide ?? [])
      expect(new Set(slides).size).toBe(slides.length)
      expect(sections.map(({ from }) => from)).toEqual(chapters.length > 0 ? begins : [0])
    }),
  )
})

const frame = (isPublished: boolean): Frame => ({
  ...{ workId: newId(), isPublished, newId },
  pictures: new Map([[2, { media: newId(), alt: 'Berkas; Menunggu' }]]),
  says: { title: 'Rancangan', note: 'Belum diperiksa.', watch: (from, to) => `Tonton ${from} sampai ${to}` },
})

it('becomes a lesson that any author may have written, with a note that nobody has checked it', () => {
  for (const isPublished of [true, false]) {
    const content = blocksOf(digestOf(source), frame(isPublished))
    expect(readBody('lesson', { type: 'doc', content }).ok).toBe(true)
    expect(content.map(({ type }) => type)).toEqual([
      'callout',
      ...['heading', 'paragraph', isPublished ? 'recording' : 'paragraph'],
      ...['heading', 'image', 'paragraph', isPublished ? 'recording' : 'paragraph'],
    ])
    expect(JSON.stringify(content[0])).toContain('Belum diperiksa.')
  }
})

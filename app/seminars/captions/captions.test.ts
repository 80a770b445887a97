import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Cue, readCaptions, writeCaptions, writeSrt } from './captions.ts'

const words = fc
  .stringMatching(/^[A-Za-z0-9&<>,.' -]{1,40}$/)
  .map(text => text.trim())
  .filter(text => text !== '')

const cues: fc.Arbitrary<Cue[]> = fc
  .array(
    fc.record({ gap: fc.nat({ max: 5000 }), lasts: fc.integer({ min: 1, max: 9_000_000 }), text: words }),
    { minLength: 1, maxLength: 20 },
  )
  .map(list => {
    let at = 0
    return list.map(({ gap, lasts, text }) => {
      const from = at + gap
      at = from
      return { from: from / 1000, to: (from + lasts) / 1000, text }
    })
  })

it('reads what it wrote', () => {
  fc.assert(
    fc.property(cues, some => {
      expect(readCaptions(writeCaptions(some))).toEqual({ ok: true, cues: some })
    }),
  )
})

it('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      expect(readCaptions(text)).toHaveProperty('ok')
      expect(
        readCaptions(`WEBVTT

${text}`),
      ).toHaveProperty('ok')
    }),
  )
})

const cueOf = (words: string) => readCaptions(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}\n`)

it('is done with hostile signs in one go', () => {
  for (const sign of ['<', '<v ', '<v.a ', ' ', '&', '&amp', '-->', '<v\u2028'])
    expect(() => cueOf(`a <v ${sign.repeat(400_000)}`), sign).not.toThrow()
})

it('keeps no zero character and takes no name of an entity that is not one', () => {
  expect(cueOf('a\0b &constructor; &lt;')).toMatchObject({
    cues: [{ text: 'a\uFFFDb &constructor; <' }],
  })
  expect(readCaptions('WEBVTT\n\n99999999999:00:01.000 --> 99999999999:00:02.000\na\n')).toMatchObject({
    fault: 'badTime',
  })
})

it('reads ids, settings, notes, styles, voices and Windows line ends', () => {
  const file = [
    '\uFEFFWEBVTT - Inovasi layanan',
    'Kind: captions',
    '',
    'STYLE',
    '::cue { color: lime }',
    '',
    'NOTE pembuka',
    '',
    'satu',
    '00:01.000 --> 00:04.500 align:start',
    '<v Ibu Sari>Selamat <b>pagi</b> &amp; salam',
    'untuk semua',
    '',
    '01:00:00.000 --> 01:00:02.000',
    'Terima kasih',
    '',
  ].join('\r\n')
  expect(readCaptions(file)).toEqual({
    ok: true,
    cues: [
      { from: 1, to: 4.5, text: 'Selamat pagi & salam\nuntuk semua', voice: 'Ibu Sari' },
      { from: 3600, to: 3602, text: 'Terima kasih' },
    ],
  })
})

it('reads SRT as well', () => {
  expect(readCaptions('1\n00:00:01,000 --> 00:00:02,500\nHalo\n')).toEqual({
    ok: true,
    cues: [{ from: 1, to: 2.5, text: 'Halo' }],
  })
})

it.each([
  ['', 1, 'nothing'],
  ['Halo semua', 1, 'noHeader'],
  ['WEBVTT\n\nNOTE saja', 1, 'nothing'],
  ['WEBVTT\n\nHalo semua', 3, 'noTime'],
  ['WEBVTT\n\nsatu\n00:01 --> 00:02\nHalo', 4, 'badTime'],
  ['WEBVTT\n\n00:61.000 --> 00:62.000\nHalo', 3, 'badTime'],
  ['WEBVTT\n\n00:05.000 --> 00:04.000\nHalo', 3, 'backwards'],
  ['WEBVTT\n\n00:05.000 --> 00:06.000\n', 3, 'empty'],
  ['WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB', 6, 'outOfOrder'],
])('names the first fault and its line: %j', (file, line, fault) => {
  expect(readCaptions(file)).toEqual({ ok: false, line, fault })
})

it('reads the SRT it wrote, where words hold no tags', () => {
  fc.assert(
    fc.property(cues, some => {
      const plain = some.map(cue => ({ ...cue, text: cue.text.replace(/[<>&]/g, '.') }))
      expect(readCaptions(writeSrt(plain))).toEqual({ ok: true, cues: plain })
    }),
  )
  expect(writeSrt([{ from: 1, to: 2.5, text: 'a --> b', voice: 'Sari' }])).toBe(
    '1\n00:00:01,000 --> 00:00:02,500\nSari: a → b\n',
  )
  expect(readCaptions('1\n0:00:01,000 --> 0:00:02,500\nHalo\n')).toMatchObject({ ok: true })
})

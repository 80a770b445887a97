import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Competency, competencies } from '../competency.ts'
import { changeOf, readFramework, rowsOf } from './framework.ts'

const csv = (...lines: string[]) => lines.join('\n')
const five = (slug: string, name: string, skip = 0) =>
  [1, 2, 3, 4, 5].filter(level => level !== skip).map(level => `${slug};${name};;${level};Uraian ${level};`)

describe('a list of competencies', () => {
  it('reads back what it was written from, whatever stands in it', () => {
    const word = fc
      .stringMatching(/^[\p{L}\d",;\n-]([\p{L}\d ",;'\n-]{0,20}[\p{L}\d",;'-])?$/u)
      .filter(text => text === text.trim())
    const both = fc.record({ id: word, en: word })
    const any: fc.Arbitrary<Competency[]> = fc.uniqueArray(
      fc.record({
        slug: fc.stringMatching(/^[a-z][a-z0-9_]{1,12}$/),
        name: both,
        levels: fc
          .tuple(both, both, both, both, both)
          .map(titles => titles.map((title, i) => ({ level: i + 1, title }))),
      }),
      { minLength: 1, maxLength: 6, selector: ({ slug }) => slug },
    )
    fc.assert(
      fc.property(any, list => {
        const text = stringify(
          rowsOf(list).map(row => [...row]),
          { quoted: true, bom: true },
        )
        expect(readFramework(text)).toEqual({ ok: true, competencies: list })
      }),
      { numRuns: 100 },
    )
  })

  it('is what this house begins with, when that is written down', () => {
    const text = stringify(rowsOf(competencies()).map(row => [...row]))
    const read = readFramework(text)
    expect(read.ok && changeOf(competencies(), read.competencies)).toEqual({
      ...{ added: [], removed: [], renamed: [], reworded: [] },
      same: competencies().length,
    })
  })

  it('is said in Indonesian where there is no English, with semicolons and without a heading', () => {
    const read = readFramework(csv(...five('digital', 'Literasi digital')))
    expect(read).toMatchObject({
      ok: true,
      competencies: [{ slug: 'digital', name: { id: 'Literasi digital', en: 'Literasi digital' } }],
    })
  })

  it('knows no competency by a name that every object of JavaScript has already', () => {
    const faults = [1, 2, 3, 4, 5].map(line => ({ line, reason: 'noCode', what: 'constructor' }))
    expect(readFramework(csv(...five('constructor', 'Membangun')))).toEqual({ ok: false, faults })
  })

  it('says of each line what is wrong with it, and takes nothing in', () => {
    const read = readFramework(
      csv(
        'kode;nama;name;tingkat;uraian;description',
        ...five('digital', 'Literasi digital', 3),
        'Ber Spasi;Nama;;1;Uraian;',
        'digital;Nama lain;;3;Uraian;',
        'digital;Literasi digital;;2;Lagi;',
        'risiko;;;1;Uraian;',
        'risiko;Risiko;;6;Uraian;',
        'risiko;Risiko;;1;;',
      ),
    )
    expect(read.ok ? [] : read.faults.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      '6 noCode',
      '7 otherName',
      '8 twice',
      '9 noName',
      '10 noLevel',
      '11 noDescription',
    ])
    const missing = readFramework(csv(...five('digital', 'Literasi digital', 3)))
    expect(missing.ok ? [] : missing.faults).toEqual([
      { line: 1, reason: 'levelsMissing', what: 'digital 3' },
    ])
    expect(readFramework('  ')).toMatchObject({ ok: false, faults: [{ reason: 'empty' }] })
    expect(readFramework('a;"b\nc')).toMatchObject({ ok: false, faults: [{ reason: 'malformed' }] })
  })
})

it('says what a list would add, take away, rename and reword', () => {
  const [first, second, ...rest] = competencies()
  const next = [
    { ...first!, name: { id: 'Jujur', en: first!.name.en } },
    {
      ...second!,
      levels: second!.levels.map(one => (one.level === 2 ? { ...one, title: { id: 'x', en: 'x' } } : one)),
    },
    ...rest.slice(1),
    { ...first!, slug: 'digital' },
  ]
  expect(changeOf(competencies(), next)).toMatchObject({
    added: [{ slug: 'digital' }],
    removed: [{ slug: rest[0]?.slug }],
    renamed: [{ slug: first?.slug, to: { id: 'Jujur' } }],
    reworded: [{ competency: { slug: second?.slug }, levels: [2] }],
    same: competencies().length - 3,
  })
})

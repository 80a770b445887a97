import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode } from './blocks/block.ts'
import { aDocument, withoutIds } from './document-makers.ts'
import { parseMarkdown, toMarkdown } from './markdown.ts'

const read = (markdown: string) => withoutIds(parseMarkdown(markdown)).content ?? []
const words = (node: DocNode | undefined): string =>
  node?.text ?? (node?.content ?? []).map(child => words(child)).join('')
const paragraph = (...content: DocNode[]) => ({ type: 'paragraph', content })
const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  ...(marks.length && { marks: marks.map(type => ({ type })) }),
  text: value,
})

it('gives back every document it has written', () => {
  fc.assert(
    fc.property(aDocument, doc => {
      expect(withoutIds(parseMarkdown(toMarkdown(doc)))).toEqual(withoutIds(doc))
    }),
    { numRuns: 300 },
  )
})

it('gives back code with a backslash before a pipe in a cell', () => {
  const cell = (type: string) => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [paragraph(text('a\\|b\\\\|', 'code'))],
  })
  const row = (type: string) => ({ type: 'tableRow', content: [cell(type)] })
  const doc = { type: 'doc', content: [{ type: 'table', content: [row('tableHeader'), row('tableCell')] }] }
  expect(withoutIds(parseMarkdown(toMarkdown(doc)))).toEqual(doc)
})

it.each(['\n', 'a\n', 'a\n\n', '\na', ' a \n '])(
  'gives back words in a fence that end in empty lines: %j',
  back => {
    const doc = { type: 'doc', content: [{ type: 'flashcards', attrs: { cards: [{ front: '', back }] } }] }
    const nested = { type: 'doc', content: [{ type: 'blockquote', content: doc.content }] }
    for (const each of [doc, nested]) expect(withoutIds(parseMarkdown(toMarkdown(each)))).toEqual(each)
  },
)

it('gives the same text the same ids, and no id twice', () => {
  const markdown = '## A\n\nSama\n\nSama\n\n- x\n- x\n'
  const ids = [...JSON.stringify(parseMarkdown(markdown)).matchAll(/"id":"([^"]+)"/g)].map(found => found[1])
  expect(parseMarkdown(markdown)).toEqual(parseMarkdown(markdown))
  expect(new Set(ids).size).toBe(ids.length)
})

describe('what people write by hand', () => {
  it('reads marks, and leaves alone what only looks like them', () => {
    expect(read('**a** _b_ *c* ~~d~~ `e*`')).toEqual([
      paragraph(
        text('a', 'bold'),
        text(' '),
        text('b', 'italic'),
        text(' '),
        text('c', 'italic'),
        text(' '),
        text('d', 'strike'),
        text(' '),
        text('e*', 'code'),
      ),
    ])
    expect(read('2 * 3 * 4 dan nama_berkas_ini ~ **')).toEqual([
      paragraph(text('2 * 3 * 4 dan nama_berkas_ini ~ **')),
    ])
    expect(read('***a** b*')).toEqual([paragraph(text('a', 'bold', 'italic'), text(' b', 'italic'))])
    expect(read('***a* b**')).toEqual([paragraph(text('a', 'bold', 'italic'), text(' b', 'bold'))])
  })

  it('joins wrapped lines and breaks where asked', () => {
    expect(read('satu\ndua\\\ntiga')).toEqual([
      paragraph(text('satu dua'), { type: 'hardBreak' }, text('tiga')),
    ])
  })

  it('nests lists by indentation and keeps a year at the start of a line as text', () => {
    const [list] = read('- a\n  lanjut\n  1. b\n     - c\n\n  d\n- e')
    expect(list).toMatchObject({
      type: 'bulletList',
      content: [
        { content: [{ type: 'paragraph' }, { type: 'orderedList' }, { type: 'paragraph' }] },
        { content: [{ type: 'paragraph' }] },
      ],
    })
    expect(read('Berlaku sejak\n2026. Selesai')).toEqual([paragraph(text('Berlaku sejak 2026. Selesai'))])
  })

  it('reads tables with short and long rows', () => {
    const [table] = read('| A | B |\n|---|---|\n| 1 |\n| 2 | x \\| y | z |')
    const rows = (table?.content ?? []).map(row => (row.content ?? []).map(cell => words(cell)))
    expect(rows).toEqual([
      ['A', 'B'],
      ['1', ''],
      ['2', 'x | y'],
    ])
  })

  it('reads pictures, recordings and callouts, with slugs looked up', () => {
    const names = { media: (slug: string) => `m-${slug}`, recording: (slug: string) => `r-${slug}` }
    const markdown =
      '![Loket](media:pagi "Pagi")\n\n![](media:garis)\n\n::recording{id="inovasi" from="1:30"}\n\n:::callout{kind="tip"}\n- a\n:::'
    const doc = withoutIds(parseMarkdown(markdown, names))
    expect(doc.content).toMatchObject([
      { type: 'image', attrs: { media: 'm-pagi', alt: 'Loket', caption: 'Pagi', decorative: false } },
      { type: 'image', attrs: { media: 'm-garis', alt: '', decorative: true } },
      { type: 'recording', attrs: { work: 'r-inovasi', from: 90, to: null } },
      { type: 'callout', attrs: { kind: 'tip', title: '' }, content: [{ type: 'bulletList' }] },
    ])
  })

  it('reads a block with sections, each with its title and any blocks', () => {
    const markdown =
      '::::oldNew{old="15" new="3"}\n:::section{title="Ke gudang"}\n- a\n:::\n\n:::section\n:::\n::::\n\n:::tabs\n:::'
    expect(read(markdown)).toMatchObject([
      {
        type: 'oldNew',
        attrs: { oldMinutes: 15, newMinutes: 3 },
        content: [
          { type: 'section', attrs: { title: 'Ke gudang' }, content: [{ type: 'bulletList' }] },
          { type: 'section', attrs: { title: '' }, content: [{ type: 'paragraph' }] },
        ],
      },
      { type: 'tabs', content: [{ type: 'section', content: [{ type: 'paragraph' }] }] },
    ])
  })

  it('reads neighbouring pictures each as one, and a picture of another site as a link to it', () => {
    expect(read('![a](media:x)\n![b](media:y)')).toMatchObject([
      { type: 'image', attrs: { media: 'x' } },
      { type: 'image', attrs: { media: 'y' } },
    ])
    const link = { type: 'link', attrs: { href: 'https://menpan.go.id/a.png' } }
    expect(read('![a](https://menpan.go.id/a.png)')).toEqual([
      paragraph({ type: 'text', text: 'a', marks: [link] }),
    ])
  })

  it('keeps tags as words, and drops comments', () => {
    expect(read('a <b>c</b><!-- d -->\n<div>')).toEqual([paragraph(text('a <b>c</b> <div>'))])
  })

  it('reads a question from its fence', () => {
    const markdown = '```question\nid: a-1\nkind: true-false\nprompt:\n  ask: Benar?\nkey: true\n```'
    expect(read(markdown)).toEqual([
      {
        type: 'question',
        attrs: { question: { id: 'a-1', kind: 'true-false', prompt: { ask: 'Benar?' }, key: true } },
      },
    ])
  })
})

describe('a mistake is named with its line', () => {
  it.each([
    ['a\n\n:::video{id="x"}', 3, 'video'],
    ['a\n\n:::', 3, 'closes nothing'],
    [':::callout{kind="tip"}\n\na', 1, 'never closed'],
    ['a\n\n```\nx', 3, 'never closed'],
    ['```question\n{\n```', 1, ''],
    ['a\n\n[x](javascript:alert)', 3, 'javascript'],
    ['lihat ![a](media:b) ini', 1, 'alone on its line'],
    [':::callout{kind=tip oops}\n:::', 1, 'oops'],
    ['a\n\n:::callout kind=tip', 3, 'opens and closes nothing'],
    [':::recording{id="x"}\na\n:::', 1, 'holds no text'],
    ['::callout{kind="tip"}', 1, 'closed by'],
    ['a\n\n:::section{title="a"}\nb\n:::', 3, 'inside a block that holds sections'],
    ['::::callout{kind="tip"}\n:::section\n:::\n::::', 2, 'inside a block that holds sections'],
    ['::::steps\n:::section{title="a"}\n:::\n\nb\n::::', 5, 'holds sections alone'],
    [':::callout{kind="tip"}\n'.repeat(2000), 41, 'too deeply'],
  ])('%j', (markdown, line, says) => {
    expect(() => parseMarkdown(markdown)).toThrow(
      expect.objectContaining({ line, message: expect.stringContaining(says) }),
    )
  })
})

it('reads hostile text in reasonable time', () => {
  const hostile = ['*a ', '**a_', '[', '`a``', '> ', '![', '<', '- ', '| a |\n|-|\n'].map(part =>
    part.repeat(20_000),
  )
  const started = performance.now()
  for (const markdown of hostile) {
    try {
      parseMarkdown(markdown)
    } catch (error) {
      expect(error).toHaveProperty('line')
    }
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})

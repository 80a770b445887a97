import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#app/web/language.ts'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { nodesOf } from '../doc-node.ts'
import { type Doc, textOf } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { aDocument } from '../document-makers.ts'
import { parseMarkdown } from '../markdown.ts'
import type { Mend, Remark } from './remark.ts'
import { remarksOn } from './rules.ts'

const facts: DocumentFacts = { media: {}, recordings: {} }

const look = (doc: DocNode, language: Language = 'id') => remarksOn({ doc: doc as Doc, facts, language })
const sayings = (markdown: string, language: Language = 'id') =>
  look(parseMarkdown(markdown), language).map(({ says }) => says)

function mended(doc: DocNode, { of, to }: Mend): DocNode {
  if (doc === of) return to
  return doc.content ? { ...doc, content: doc.content.map(child => mended(child, { of, to } as Mend)) } : doc
}

/** The text after the first mend that is offered. */
function mendedText(markdown: string, language: Language = 'id') {
  const doc = parseMarkdown(markdown)
  const mend = look(doc, language).find(remark => remark.mend)?.mend
  return mend && textOf(mended(doc, mend))
}

describe('a lesson is looked over for', () => {
  it('headings that skip a level, however deep they stand', () => {
    expect(sayings('## Satu\n\n### Dua\n\n#### Tiga\n\nIsi.')).toEqual([])
    expect(sayings('## Satu\n\n#### Tiga\n\nIsi.')).toEqual(['headingSkips'])
    expect(sayings('### Dua\n\nIsi.')).toEqual(['headingSkips'])
  })

  it('what a template left to be filled in', () => {
    expect(sayings('Tanya: \\[nama, nomor\\].')).toEqual(['placeholderLeft'])
    expect(sayings('Lihat [aturan cuti](https://bkn.go.id), tahap 1 \\[2\\].')).toEqual([])
  })

  it('tables that name neither columns nor rows', () => {
    const table = parseMarkdown('| Nama | Waktu |\n| --- | --- |\n| Sari | 5 |')
    expect(look(table)).toEqual([])
    const cells = { ...table, content: table.content?.map(node => retyped(node, 'tableHeader', 'tableCell')) }
    const [remark] = look(cells)
    expect(remark).toMatchObject({ level: 'error', says: 'tableNameless' })
    expect(look(mended(cells, remark!.mend!))).toEqual([])
    expect(
      [...nodesOf(mended(cells, remark!.mend!))].filter(({ type }) => type === 'tableHeader'),
    ).toHaveLength(2)
  })

  it('links that do not say where they lead, in both languages', () => {
    expect(sayings('Baca [aturan cuti](https://bkn.go.id) dahulu.')).toEqual([])
    expect(sayings('Aturan cuti ada [di sini](https://bkn.go.id).')).toEqual(['linkVague'])
    expect(sayings('Read [more](https://bkn.go.id).', 'en')).toEqual(['linkVague'])
    expect(sayings('Buka [https://bkn.go.id](https://bkn.go.id/cuti).')).toEqual(['linkIsAddress'])
  })

  it('links that lead to nothing, or to where only authors may go', () => {
    expect(sayings('Lihat [bagian satu](#tiada).')).toEqual(['linkNowhere'])
    expect(sayings('Lihat [kursus kami](/courses/1).')).toEqual(['linkAuthorsOnly'])
    expect(sayings('Lihat [jalur kami](/catalogue/1).')).toEqual([])
    const doc: Doc = {
      type: 'doc',
      content: [paragraph('a', 'Pembuka'), linked('b', 'Kembali ke pembuka', '#a')],
    }
    expect(look(doc)).toEqual([])
  })

  it('links to pages that are gone, in text and on cards', () => {
    const doc = parseMarkdown(
      'Baca [aturan](https://bkn.go.id/a).\n\n::link-card{href="https://bkn.go.id/a" title="Aturan" why="Dasarnya"}'.replace(
        'link-card',
        'linkCard',
      ),
    ) as Doc
    const known = { ...facts, deadLinks: ['https://bkn.go.id/a'] }
    expect(remarksOn({ doc, facts: known, language: 'id' }).map(({ says }) => says)).toEqual([
      'linkDead',
      'linkDead',
    ])
    expect(look(doc)).toEqual([])
  })

  it('pictures told by the name of their file, or as pictures', () => {
    const picture = (alt: string) => `![${alt}](media:pagi)`
    expect(sayings(picture('Warga menunggu di loket'))).toEqual([])
    expect(sayings(picture('IMG_20260412.jpg'))).toEqual(['altIsFileName'])
    expect(sayings(picture('Gambar warga di loket'))).toEqual(['altRedundant'])
  })

  it('bold lines that are meant as headings', () => {
    expect(sayings('**Langkah pertama**\n\nSapa dulu.')).toEqual(['boldHeading'])
    expect(sayings('**Ingat.**\n\nSapa dulu.')).toEqual([])
    expect(sayings('Sapa **dulu**\n\nLalu dengar.')).toEqual([])
  })

  it('sentences nobody reads in one breath', () => {
    const long = `${'kata '.repeat(13)}awal, namun ${'kata '.repeat(13)}akhir.`
    expect(sayings(long)).toEqual(['sentenceLong'])
    expect(mendedText(long)).toContain('awal. Namun kata')
    expect(sayings('Kata pendek saja. '.repeat(20))).toEqual([])
    expect(sayings('Kata pendek saja. '.repeat(50))).toEqual(['paragraphLong'])
  })

  it('words a reader may not know, in the language of the lesson only', () => {
    expect(mendedText('Silakan Download berkas itu, lalu download lagi.')).toBe(
      'Silakan Unduh berkas itu, lalu unduh lagi.',
    )
    expect(sayings('Please download the form.', 'en')).toEqual([])
    expect(mendedText('We meet in order to decide.', 'en')).toBe('We meet to decide.')
    expect(sayings('Ketik `download` atau *update*, atau surat@online.go.id.')).toEqual([])
  })

  it('questions without an explanation', () => {
    const asked = (more: string) =>
      `\`\`\`question\nid: q-1\nkind: short-text\nprompt: { ask: Apa? }\nkey: { accepted: [ya] }\n${more}\`\`\`\n`
    expect(sayings(asked(''))).toEqual(['feedbackMissing'])
    expect(sayings(asked('explanation: Begitulah.\n'))).toEqual([])
  })

  it('what is grave before what is advice', () => {
    expect(sayings('Download [ini](#tiada).')).toEqual(['linkNowhere', 'linkVague', 'wordHeavy'])
  })
})

describe('a mend', () => {
  it('makes a vague link of its whole sentence, unless another link stands in it', () => {
    const doc = parseMarkdown('Sudah tahu? Aturan cuti ada [di sini](https://bkn.go.id).')
    const mend = look(doc)[0]?.mend
    const links = [...nodesOf(mended(doc, mend!))].filter(({ marks }) => marks?.length)
    expect(links.map(({ text }) => text)).toEqual(['Aturan cuti ada ', 'di sini'])
    const two = parseMarkdown('Lihat [aturan](https://bkn.go.id) [di sini](https://menpan.go.id).')
    expect(look(two)[0]).not.toHaveProperty('mend')
  })

  it('answers its remark and leaves a lesson that may be stored, whatever the lesson', () => {
    fc.assert(
      fc.property(aLessonWithFaults, fc.constantFrom<Language>('id', 'en'), (doc, language) => {
        for (const { mend, says, blockId } of look(doc, language)) {
          if (!mend) continue
          const after = mended(doc, mend)
          expect(checkDocument(after)).toMatchObject({ ok: true })
          const measured = (read: DocNode) =>
            look(read, language)
              .filter(other => other.says === says && other.blockId === blockId)
              .reduce((sum, remark) => sum + excessOf(remark), 0)
          expect(measured(after)).toBeLessThan(measured(doc))
        }
      }),
    )
  })
})

/** How much there is of what a remark speaks of: the words that a sentence has too many, or one. */
const excessOf = ({ says, values }: Remark) => (says === 'sentenceLong' ? Number(values?.count) - 25 : 1)

const aFault = fc.constantFrom(
  ...[
    '#### Dalam',
    'Lihat [di sini](https://a.id) ya.',
    '**Judul kecil**\n\nIsi **tebal** dan [ini](#tiada).',
    `Upload **file**; ${'kata '.repeat(30)}; lalu ${'kata '.repeat(30)}, namun selesai sekarang juga ya.`,
    'In order to **utilise** in order to [more](/courses/1).',
    '![Foto warga](media:pagi)',
  ].map(markdown => parseMarkdown(markdown).content ?? []),
)

let named = 0
const aLessonWithFaults = fc
  .tuple(aDocument, fc.array(aFault, { maxLength: 4 }))
  .map(([doc, faults]) => withIds({ ...doc, content: [...(doc.content ?? []), ...faults.flat()] }))
  .filter(doc => checkDocument(doc).ok)

/** Each block with an id of its own, as the editor gives them. */
function withIds(node: DocNode): DocNode {
  const content = node.content?.map(withIds)
  const isNamed = ['paragraph', 'heading', 'table', 'image', 'question'].includes(node.type)
  named += 1
  return {
    ...node,
    ...(isNamed && { attrs: { ...node.attrs, id: `b-${named}` } }),
    ...(content && { content }),
  }
}

const retyped = (node: DocNode, from: string, to: string): DocNode => ({
  ...node,
  type: node.type === from ? to : node.type,
  ...(node.content && { content: node.content.map(child => retyped(child, from, to)) }),
})

const paragraph = (id: string, text: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
})

const linked = (id: string, text: string, href: string): DocNode => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }],
})

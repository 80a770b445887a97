import fc, { type Arbitrary } from 'fast-check'
import { blankQuestion } from '#app/assessment/questions.ts'
import type { DocMark, DocNode } from './blocks/block.ts'
import { aLeaf } from './blocks/block-makers.ts'

/** A document without its ids and empty parts, for comparing. */
export function withoutIds(node: DocNode): DocNode {
  const { id: _, ...attrs } = node.attrs ?? {}
  const content = node.content?.map(withoutIds)
  return {
    type: node.type,
    ...(Object.keys(attrs).length && { attrs }),
    ...(content?.length && { content }),
    ...(node.marks?.length && { marks: node.marks }),
    ...(node.text !== undefined && { text: node.text }),
  }
}

const markOrder = ['link', 'bold', 'code', 'italic', 'strike']
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.stringMatching(/^[a-z *_~`[\]()!#&;<>|\\:.0-9-]{1,14}$/),
    fc.constantFrom(
      'Pelayanan',
      ' ',
      'a b',
      '2026. Tahun',
      '- x',
      '# y',
      '> z',
      '&#32;',
      '&nbsp;',
      '![a](media:b)',
      '`',
      '_kata_',
    ),
  )
  .map(value => value.replace(/[\n\r]/g, ' '))

const href = fc.constantFrom(
  'https://menpan.go.id/a_(b)?c=d&e',
  'mailto:a@b.id',
  '/seminars/1',
  '#bagian',
  'tel:+62',
)
const marks: Arbitrary<DocMark[]> = fc
  .record({
    kinds: fc.oneof<Arbitrary<string[]>[]>(
      fc.subarray(['bold', 'italic', 'strike', 'link']),
      fc.constant(['code']),
    ),
    href,
  })
  .map(({ kinds, href }) =>
    kinds
      .map(type => (type === 'link' ? { type, attrs: { href } } : { type }))
      .sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type)),
  )

const textNode: Arbitrary<DocNode> = fc
  .record({ text, marks })
  .map(({ text, marks }) => ({ type: 'text', text, ...(marks.length && { marks }) }))

/** Neighbours with the same marks are one text in every editor. */
function joined(nodes: readonly DocNode[]): DocNode[] {
  const out: DocNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    const same = last?.type === 'text' && node.type === 'text' && marksOf(last) === marksOf(node)
    if (same) out[out.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else out.push(node)
  }
  return out
}

const marksOf = (node: DocNode) => JSON.stringify(node.marks ?? [])

const inline = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: textNode },
      { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' }) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map(joined)

const paragraph = inline.map(content => ({ type: 'paragraph', content }))
const heading = fc
  .record({ level: fc.constantFrom(2, 3, 4), content: inline })
  .map(({ level, content }) => ({ type: 'heading', attrs: { level }, content }))
const codeBlock = fc
  .record({
    text: fc.string({ unit: 'grapheme' }).map(value => value.replaceAll('\r', '')),
    language: fc.constantFrom(null, 'sql'),
  })
  .map(({ text, language }) => ({
    type: 'codeBlock',
    attrs: { language },
    ...(text && { content: [{ type: 'text', text }] }),
  }))
const rule = fc.constant({ type: 'horizontalRule' })
const words = fc.string({ unit: 'grapheme', maxLength: 20 }).map(value => value.replace(/\s+/g, ' '))
const image = fc
  .record({ media: fc.stringMatching(/^[a-z0-9-]{1,12}$/), alt: words, caption: words })
  .map(attrs => ({ type: 'image', attrs: { ...attrs, decorative: attrs.alt === '' } }))
const recording = fc
  .record({
    work: fc.stringMatching(/^[a-z0-9-]{1,12}$/),
    from: fc.option(fc.nat(9000)),
    to: fc.option(fc.nat(9000)),
  })
  .map(attrs => ({ type: 'recording', attrs }))
const question = fc
  .record({
    ask: words,
    explanation: words,
    kind: fc.constantFrom('single-choice', 'ordering', 'numeric', 'true-false'),
  })
  .map(({ ask, explanation, kind }) => {
    const blank = blankQuestion(kind, 'q-1')
    return {
      type: 'question',
      attrs: { question: { ...blank, explanation, prompt: { ...blank.prompt, ask } } },
    }
  })
const cell = (type: string) =>
  fc.option(inline).map(content => ({
    type,
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: 'paragraph', ...(content && { content }) }],
  }))
const row = (type: string, width: number) =>
  fc.array(cell(type), { minLength: width, maxLength: width }).map(content => ({ type: 'tableRow', content }))
const table = fc
  .integer({ min: 1, max: 3 })
  .chain(width =>
    fc
      .tuple(row('tableHeader', width), fc.array(row('tableCell', width), { maxLength: 3 }))
      .map(([header, rows]) => ({ type: 'table', content: [header, ...rows] })),
  )

const minutes = fc.option(fc.nat(1440))
const holder = fc.oneof(
  fc.constantFrom('accordion', 'steps', 'tabs', 'columns', 'timeline').map(type => ({ type, attrs: {} })),
  fc.record({ oldMinutes: minutes, newMinutes: minutes }).map(attrs => ({ type: 'oldNew', attrs })),
)

const { block } = fc.letrec<{ block: DocNode; list: DocNode; box: DocNode; sections: DocNode }>(tie => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    codeBlock,
    rule,
    image,
    recording,
    question,
    aLeaf,
    table,
    tie('list'),
    tie('box'),
    tie('sections'),
  ),
  list: fc
    .record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      start: fc.nat(30),
      items: fc.array(fc.tuple(paragraph, fc.array(tie('block'), { maxLength: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ type, start, items }) => ({
      type,
      ...(type === 'orderedList' && { attrs: { start } }),
      content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    })),
  box: fc
    .record({
      type: fc.constantFrom('blockquote', 'callout', 'jobAid'),
      kind: fc.constantFrom('tip', 'warning'),
      title: words,
      content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    })
    .map(({ type, kind, title, content }) => ({
      type,
      ...(type === 'callout' && { attrs: { kind, title } }),
      ...(type === 'jobAid' && { attrs: { title } }),
      content,
    })),
  sections: fc
    .record({
      holder,
      sections: fc.array(
        fc.record({ title: words, content: fc.array(tie('block'), { minLength: 1, maxLength: 2 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ holder, sections }) => ({
      ...holder,
      content: sections.map(({ title, content }) => ({ type: 'section', attrs: { title }, content })),
    })),
}))

/** Any document the editor could hold. */
export const aDocument: Arbitrary<DocNode> = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map(content => ({ type: 'doc', content }))

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocNode } from './blocks/block.ts'
import { checkDocument, limits } from './document-check.ts'
import { aDocument } from './document-makers.ts'
import { parseMarkdown, toMarkdown } from './markdown.ts'

const doc = (...content: unknown[]) => ({ type: 'doc', content })
const text = (words: string, ...marks: unknown[]) => ({
  type: 'text',
  text: words,
  ...(marks.length && { marks }),
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const codes = (json: unknown) => {
  const checked = checkDocument(json)
  return checked.ok ? [] : checked.findings.map(finding => finding.code)
}

describe('a document may be stored', () => {
  it('when the editor or Markdown made it', () => {
    fc.assert(
      fc.property(aDocument, made => {
        expect(codes(made)).toEqual([])
        expect(codes(parseMarkdown(toMarkdown(made)))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('with unfinished blocks, so that a draft is never refused', () => {
    const image = { type: 'image', attrs: { id: 'a', media: '', alt: '', caption: '', decorative: false } }
    const recording = { type: 'recording', attrs: { id: 'b', work: '', from: null, to: null } }
    expect(codes(doc(image, recording))).toEqual([])
  })
})

describe('a document may not be stored', () => {
  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    '/\\evil.example',
    'https:evil.example',
    'blob:https://a/b',
    '',
  ])('with a link to %j', href => {
    expect(codes(doc(paragraph(text('x', { type: 'link', attrs: { href } }))))).toEqual(['wrongAttributes'])
  })

  it.each([
    ['an unknown node', doc({ type: 'iframe', attrs: { src: 'https://a.example' } }), 'unknownNode'],
    ['an unknown mark', doc(paragraph(text('x', { type: 'textStyle' }))), 'unknownMark'],
    [
      'an attribute that is not its own',
      doc({ type: 'paragraph', attrs: { onclick: 'x' } }),
      'wrongAttributes',
    ],
    [
      'a link with a class',
      doc(paragraph(text('x', { type: 'link', attrs: { href: '/a', class: 'x' } }))),
      'wrongAttributes',
    ],
    ['a heading of the page’s own level', doc({ type: 'heading', attrs: { level: 1 } }), 'wrongAttributes'],
    ['a cell that spans', doc({ type: 'tableCell', attrs: { colspan: 2 } }), 'wrongAttributes'],
    ['a stray key', doc({ type: 'paragraph', html: '<b>' }), 'unknownNode'],
    ['text within the document itself', doc(text('x')), 'misplaced'],
    ['a list item outside a list', doc({ type: 'listItem', content: [paragraph()] }), 'misplaced'],
    ['code that is bold', doc(paragraph(text('x', { type: 'bold' }, { type: 'code' }))), 'misplaced'],
    ['an empty list', doc({ type: 'bulletList' }), 'misplaced'],
    [
      'a question of no kind',
      doc({ type: 'question', attrs: { question: { id: 'a', kind: 'x' } } }),
      'wrongAttributes',
    ],
    [
      'the same id twice',
      doc({ type: 'paragraph', attrs: { id: 'a' } }, { type: 'paragraph', attrs: { id: 'a' } }),
      'idTwice',
    ],
  ])('with %s', (_, json, code) => {
    expect(codes(json)).toEqual([code])
  })

  it.each([null, 1, 'doc', [], { type: 'paragraph' }, {}])('when it is %j', json => {
    expect(codes(json)).toEqual(['notADocument'])
  })

  it('with an own __proto__ anywhere', () => {
    const hidden = JSON.parse(
      '{"type":"doc","content":[{"type":"paragraph","attrs":{"__proto__":{"polluted":true}}}]}',
    )
    expect(codes(hidden)).toEqual(['forbiddenKey'])
  })

  it('when it is too deep, even a million levels', () => {
    const quote = (content: unknown) => ({ type: 'blockquote', content: [content] })
    const nested = (depth: number) => Array.from({ length: depth }).reduce(quote, paragraph() as unknown)
    expect(codes(doc(nested(limits.depth - 2)))).toEqual([])
    expect(codes(doc(nested(limits.depth)))).toEqual(['tooDeep'])
    expect(codes(doc(nested(1_000_000)))).toEqual(['tooDeep'])
  })

  it('when it has too many nodes or bytes', () => {
    const many = Array.from({ length: limits.nodes + 1 }, () => ({ type: 'paragraph' }))
    expect(codes(doc(...many))).toEqual(['tooManyNodes'])
    expect(codes(doc(paragraph(text('ä'.repeat(limits.bytes / 2 + 1)))))).toEqual(['tooLarge'])
  })

  it('and says in which block', () => {
    const bad = { type: 'callout', attrs: { id: 'c', kind: 'tip', title: '' }, content: [{ type: 'iframe' }] }
    const checked = checkDocument(doc(bad as DocNode))
    expect(checked).toMatchObject({
      ok: false,
      findings: [{ code: 'unknownNode', blockId: 'c', detail: 'iframe' }],
    })
  })
})

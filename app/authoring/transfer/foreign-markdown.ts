import type { Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { type DocNode, MarkdownMistake } from '../blocks/block.ts'
import { isAllowedHref } from '../blocks/href.ts'
import type { Doc } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { refuseEndless } from '../markdown/endless.ts'
import { withIds } from '../markdown/ids.ts'
import { readBlocks } from '../markdown/read.ts'
import { treeOf } from '../markdown/syntax.ts'
import { NoCourse } from './incoming.ts'
import { type Note, noted, takeNotes, withoutMarks } from './notes.ts'

export interface ForeignNames {
  /** The name among the files of what a text calls so: an address of a picture, or a slug; null when it is not there. */
  readonly fileAt: (address: string) => string | null
}

/**
 * A lesson's Markdown from anywhere as a document, its headings raised by `lift` levels. What `parseMarkdown` refuses does not
 * stop it: it stays as written, in a block of code, and is noted.
 *
 * @throws NoCourse when the text is endless.
 */
export function readForeign(markdown: string, name: string, { fileAt }: ForeignNames, lift = 0) {
  const text = withoutMarks(markdown.replace(/\r\n?/g, '\n'))
  try {
    refuseEndless(text)
  } catch {
    throw new NoCourse('tooMuch', name)
  }
  const source = { text, names: { media: (slug: string) => fileAt(slug) ?? '' } }
  const content = treeOf(text).children.flatMap((node): DocNode[] => {
    try {
      const raised = node.type === 'heading' ? { ...node, depth: raisedBy(node.depth, lift) } : node
      const blocks = adapted(raised, fileAt).flatMap(each => readBlocks([each], source))
      if (checkDocument({ type: 'doc', content: blocks }).ok) return blocks
      throw new MarkdownMistake(1, node.type === 'code' ? (node.lang ?? '') : node.type)
    } catch (fault) {
      if (!(fault instanceof MarkdownMistake)) throw fault
      return [asWritten(node, text, fault)]
    }
  })
  const doc = withIds({ type: 'doc', content: content.length ? content : [{ type: 'paragraph' }] }) as Doc
  const read = takeNotes(doc)
  return { doc: read.doc, notes: [...read.notes, ...emptyNotes(read.doc)] }
}

const raisedBy = (depth: number, lift: number) => Math.max(1, depth - lift) as 1 | 2 | 3 | 4 | 5 | 6

function asWritten(node: Nodes, text: string, fault: MarkdownMistake): DocNode {
  const source = text.slice(node.position?.start.offset, node.position?.end.offset)
  const why = fault.message.replace(/^line \d+: /, '')
  return {
    type: 'codeBlock',
    attrs: { language: null },
    content: [{ type: 'text', text: `${source}${noted('keptAsWritten', why)}` }],
  }
}

type FileAt = ForeignNames['fileAt']

/** Pictures by their names among the files and on lines of their own, and links that may be followed, wherever they stand. */
function adapted(node: RootContent, fileAt: FileAt): RootContent[] {
  if (node.type === 'paragraph') return apart(node, fileAt)
  if (node.type === 'heading') return [{ ...node, children: inlines(node.children, fileAt) }]
  if (node.type === 'table')
    return [
      {
        ...node,
        children: node.children.map(row => ({
          ...row,
          children: row.children.map(cell => ({ ...cell, children: inlines(cell.children, fileAt) })),
        })),
      },
    ]
  if (!('children' in node)) return [node]
  const children = (node.children as RootContent[]).flatMap(child => adapted(child, fileAt))
  return [{ ...node, children } as RootContent]
}

/** A paragraph without its pictures, then these. */
function apart(node: Paragraph, fileAt: FileAt): RootContent[] {
  const pictures = node.children.flatMap(picturesIn)
  const ours = pictures.filter(({ url }) => !isElsewhere(url))
  if (ours.length === 0) return [{ ...node, children: inlines(node.children, fileAt) }]
  const words = inlines(node.children.filter(hasWords), fileAt, true)
  const standing = ours.map((picture): Paragraph => {
    const url = `media:${picture.url.replace(/^media:/, '')}`
    return { ...node, children: [{ ...picture, url }] }
  })
  if (words.length === 0) return standing
  const note = { type: 'text' as const, value: noted('pictureApart') }
  return [{ ...node, children: [...words, note] }, ...standing]
}

const isElsewhere = (url: string) => /^[a-z][a-z+.-]*:/i.test(url) && !url.startsWith('media:')

type Image = Extract<PhrasingContent, { type: 'image' }>

const picturesIn = (node: PhrasingContent): Image[] =>
  node.type === 'image' ? [node] : 'children' in node ? node.children.flatMap(picturesIn) : []

const hasWords = (node: PhrasingContent): boolean =>
  node.type === 'text'
    ? node.value.trim() !== ''
    : 'children' in node
      ? node.children.some(hasWords)
      : node.type !== 'break' && (node.type !== 'image' || isElsewhere(node.url))

function inlines(nodes: readonly PhrasingContent[], fileAt: FileAt, isApart = false): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'image') return pictureInLine(node, isApart)
    if (node.type === 'link') {
      const children = inlines(node.children, fileAt, isApart) as typeof node.children
      if (isAllowedHref(node.url)) return [{ ...node, children }]
      return [...children, { type: 'text', value: noted('linkOff', node.url) }]
    }
    if ('children' in node)
      return [
        {
          ...node,
          children: inlines(node.children as PhrasingContent[], fileAt, isApart),
        } as PhrasingContent,
      ]
    return [node]
  })
}

/** Within a line no picture can stand: one of another site becomes a link, one of ours its words. */
function pictureInLine(node: Image, isApart: boolean): PhrasingContent[] {
  const words = { type: 'text' as const, value: node.alt || node.url }
  if (isElsewhere(node.url) && isAllowedHref(node.url))
    return [
      { type: 'link', url: node.url, children: [words] },
      { type: 'text', value: noted('pictureLinked', node.url) },
    ]
  return isApart ? [] : [{ type: 'text', value: `${node.alt ?? ''}${noted('pictureMissing', node.url)}` }]
}

/** Notes for pictures and papers whose file did not come: their blocks are there, and empty. */
function emptyNotes(node: DocNode, blockId = ''): readonly Note[] {
  const id = typeof node.attrs?.id === 'string' ? node.attrs.id : blockId
  const pictures = Array.isArray(node.attrs?.pictures) ? node.attrs.pictures : []
  const isEmpty = node.attrs?.media === '' || pictures.some(picture => Object(picture).media === '')
  const what = node.type === 'file' ? ('fileMissing' as const) : ('pictureMissing' as const)
  const detail = String(node.attrs?.alt || node.attrs?.title || '')
  const own = isEmpty ? [{ what, blockId: id, ...(detail && { detail }) }] : []
  return [...own, ...(node.content ?? []).flatMap(child => emptyNotes(child, id))]
}

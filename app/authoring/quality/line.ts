import type { DocMark, DocNode } from '../blocks/block.ts'

/** The text of a paragraph or heading, one sign for each place: what is no text counts as one, a line break as a line's end. */
export const lineOf = (node: DocNode): string =>
  (node.content ?? [])
    .map(({ type, text }) => (type === 'text' ? (text ?? '') : type === 'hardBreak' ? '\n' : '\uFFFC'))
    .join('')

/** A stretch of a line, from its first sign up to but without its last. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

interface Link extends Stretch {
  readonly href: string
  readonly text: string
}

/** The links of a line, each whole even where some of its words are bold. */
export function linksIn(node: DocNode): readonly Link[] {
  const links: Link[] = []
  let at = 0
  for (const child of node.content ?? []) {
    const text = child.type === 'text' ? (child.text ?? '') : '\uFFFC'
    const href = child.marks?.find(({ type }) => type === 'link')?.attrs?.href
    const before = links.at(-1)
    if (typeof href === 'string') {
      if (before?.href === href && before.to === at)
        links[links.length - 1] = { ...before, to: at + text.length, text: before.text + text }
      else links.push({ href, text, from: at, to: at + text.length })
    }
    at += text.length
  }
  return links
}

/** A line with other words in a stretch of it; they look like the first word they stand for. */
export const withWords = (node: DocNode, { from, to }: Stretch, words: string): DocNode =>
  changed(node, (child, start, text) => {
    const first = from >= start && from < start + text.length
    const kept = text.slice(0, Math.max(0, from - start)) + (first ? words : '')
    return [{ ...child, text: kept + text.slice(Math.max(0, to - start)) }]
  })

/** A line with a link over a stretch of it, or with none there. */
export const withLink = (node: DocNode, { from, to }: Stretch, href: string | null): DocNode =>
  changed(node, (child, start, text) => {
    const [a, b] = [from - start, to - start].map(at => Math.min(Math.max(at, 0), text.length)) as [
      number,
      number,
    ]
    return [
      { ...child, text: text.slice(0, a) },
      { ...child, text: text.slice(a, b), marks: linked(child.marks ?? [], href) },
      { ...child, text: text.slice(b) },
    ]
  })

const linked = (marks: readonly DocMark[], href: string | null): readonly DocMark[] => {
  const others = marks.filter(({ type }) => type !== 'link')
  return href === null ? others : [{ type: 'link', attrs: { href } }, ...others]
}

function changed(node: DocNode, change: (child: DocNode, start: number, text: string) => DocNode[]): DocNode {
  let at = 0
  const content = (node.content ?? []).flatMap(child => {
    const text = child.type === 'text' ? (child.text ?? '') : null
    const start = at
    at += text?.length ?? 1
    return text === null ? [child] : change(child, start, text).filter(each => each.text !== '')
  })
  return { ...node, content: content.map(bare) }
}

/** Without a list of marks that is empty, as the editor writes it. */
const bare = ({ marks, ...node }: DocNode): DocNode => (marks?.length ? { ...node, marks } : node)

import { parse } from 'yaml'
import type { AnyBlock, DocNode, MarkdownNames } from '../blocks/block.ts'
import { blockNamed, blocks } from '../blocks/registry.ts'
import { readInline } from './inline.ts'
import { dedented, indentOf, isBlank, type Lines, trimmed } from './lines.ts'
import { readTable, startsTable } from './table.ts'

const fence = /^[ \t]*(`{3,})[ \t]*([^`]*?)[ \t]*$/
const directive = /^[ \t]*:{3,}[ \t]*([A-Za-z][\w-]*)(.*)$/s
const closer = /^[ \t]*:{3,}[ \t]*$/
const heading = /^[ \t]*(#{1,6})(?:[ \t]+(.*))?$/s
const rule = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/
const quote = /^[ \t]*>[ ]?/
const bullet = /^([ \t]*)([-*+])(?:[ \t]+|$)/
const number = /^([ \t]*)(\d{1,9})([.)])(?:[ \t]+|$)/

/** How deep blocks may nest; far beyond any lesson, far below the stack. */
const deepest = 40

/** Blocks up to the end of the lines, or up to a `:::` that closes the directive they stand in. */
export function readBlocks(
  lines: Lines,
  names: MarkdownNames,
  depth = 0,
  openedAt: number | null = null,
): DocNode[] {
  if (depth > deepest) throw lines.mistake('blocks nest too deeply')
  const out: DocNode[] = []
  while (!lines.over) {
    if (isBlank(lines.peek())) lines.next()
    else if (!closer.test(lines.peek())) out.push(readBlock(lines, names, depth))
    else if (openedAt !== null) return out
    else throw lines.mistake('“:::” closes nothing here')
  }
  if (openedAt !== null) throw lines.mistake('a directive is never closed by “:::”', openedAt)
  return out
}

function readBlock(lines: Lines, names: MarkdownNames, depth: number): DocNode {
  const line = lines.peek()
  if (fence.test(line)) return readFence(lines)
  if (directive.test(line)) return readDirective(lines, names, depth)
  if (heading.test(line)) return readHeading(lines)
  if (rule.test(line)) return { type: 'horizontalRule', ...(lines.next() && {}) }
  if (quote.test(line)) return readQuote(lines, names, depth)
  if (bullet.test(line)) return readList(lines, names, depth, 'bulletList')
  if (number.test(line)) return readList(lines, names, depth, 'orderedList')
  if (startsTable(lines)) return readTable(lines, text => inlineOf(text, lines))
  return readLine(lines, names) ?? readParagraph(lines)
}

function inlineOf(text: string, lines: Lines, line = lines.number): DocNode[] {
  try {
    return readInline(text)
  } catch (error) {
    throw lines.mistake(error instanceof Error ? error.message : String(error), line)
  }
}

const holding = (type: string, content: DocNode[], attrs?: DocNode['attrs']): DocNode => ({
  type,
  ...(attrs && { attrs }),
  ...(content.length && { content }),
})

/** What must hold a block holds at least an empty paragraph. */
const filled = (content: DocNode[]): DocNode[] => (content.length ? content : [{ type: 'paragraph' }])

function readHeading(lines: Lines): DocNode {
  const line = lines.number
  const [, marks = '##', text = ''] = heading.exec(lines.next())!
  const level = Math.min(4, Math.max(2, marks.length))
  return holding('heading', inlineOf(trimmed(text), lines, line), { level })
}

function readFence(lines: Lines): DocNode {
  const started = lines.number
  const indent = indentOf(lines.peek())
  const [, ticks = '', info = ''] = fence.exec(lines.next())!
  const closes = new RegExp(`^[ \\t]*\`{${ticks.length},}[ \\t]*$`)
  const texts: string[] = []
  while (!lines.over && !closes.test(lines.peek())) texts.push(dedented(lines.next(), indent))
  if (lines.over) throw lines.mistake('a fence is never closed', started)
  lines.next()
  const block = blockNamed(info)
  if (block?.markdown.form === 'fence') return fromYaml(block, texts.join('\n'), lines, started)
  const text = texts.join('\n')
  return holding('codeBlock', text ? [{ type: 'text', text }] : [], { language: info || null })
}

function fromYaml(block: AnyBlock, text: string, lines: Lines, line: number): DocNode {
  if (block.markdown.form !== 'fence') throw new TypeError(block.name)
  try {
    return { type: block.name, attrs: Object(block.markdown.read(parse(text, { maxAliasCount: 0 }))) }
  } catch (error) {
    throw lines.mistake(error instanceof Error ? error.message : String(error), line)
  }
}

function readDirective(lines: Lines, names: MarkdownNames, depth: number): DocNode {
  const started = lines.number
  const [, name = '', rest = ''] = directive.exec(lines.next())!
  const block = blockNamed(name)
  if (block?.markdown.form !== 'directive') throw lines.mistake(`no directive is named “${name}”`, started)
  const attrs = Object(block.markdown.read(valuesOf(rest, lines, started), names))
  if (!block.holds) return { type: name, attrs }
  const content = readBlocks(lines, names, depth + 1, started)
  lines.next()
  return { type: name, attrs, content: filled(content) }
}

function valuesOf(text: string, lines: Lines, line: number): Record<string, string> {
  const inside = trimmed(text).replace(/^\{(.*)\}$/s, '$1')
  const pair = /^[ \t,]*([A-Za-z][\w-]*)=(?:"((?:\\.|[^"\\])*)"|([^\s"{}]+))[ \t]*/s
  const values: [string, string][] = []
  let left = inside
  for (let found = pair.exec(left); found; found = pair.exec(left)) {
    values.push([found[1]!, (found[2] ?? found[3] ?? '').replace(/\\(.)/gs, '$1')])
    left = left.slice(found[0].length)
  }
  if (!isBlank(left)) throw lines.mistake(`not understood: ${trimmed(left)}`, line)
  return Object.fromEntries(values)
}

function readQuote(lines: Lines, names: MarkdownNames, depth: number): DocNode {
  let open = false
  const inner = lines.takeWhile(line => {
    if (quote.test(line)) {
      const text = line.replace(quote, '')
      open = !isBlank(text)
      return text
    }
    return open && !isBlank(line) && !startsBlock(line) ? line : null
  })
  return { type: 'blockquote', content: filled(readBlocks(inner, names, depth + 1)) }
}

function readList(
  lines: Lines,
  names: MarkdownNames,
  depth: number,
  type: 'bulletList' | 'orderedList',
): DocNode {
  const pattern = type === 'bulletList' ? bullet : number
  const first = pattern.exec(lines.peek())!
  const mark = first.at(-1)
  const content: DocNode[] = []
  for (;;) {
    const found = pattern.exec(lines.peek())
    if (lines.over || !found || found.at(-1) !== mark || rule.test(lines.peek())) break
    if (indentOf(found[1]!) !== indentOf(first[1]!)) break
    content.push(readItem(lines, names, depth, found[0]))
    skipBlanksBefore(lines, line => pattern.test(line) && !rule.test(line))
  }
  return { type, ...(type === 'orderedList' && { attrs: { start: Number(first[2]) } }), content }
}

function readItem(lines: Lines, names: MarkdownNames, depth: number, marker: string): DocNode {
  const started = lines.number
  const line = lines.next()
  const text = line.slice(marker.length)
  const indent = indentOf(marker.replace(/\S/g, ' ')) + (isBlank(text) && /\S$/.test(marker) ? 1 : 0)
  let open = !isBlank(text)
  const rest = lines.takeWhile((next, at) => {
    if (isBlank(next)) {
      open = false
      return continues(at, indent) ? '' : null
    }
    const inside = indentOf(next) >= indent
    if (!inside && (!open || startsBlock(next) || number.test(next))) return null
    open = true
    return dedented(next, indent)
  })
  const content = filled(readBlocks(rest.startingWith(text, started), names, depth + 1))
  return {
    type: 'listItem',
    content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content],
  }
}

/** Whether, after blank lines, an indented line goes on with the item. */
function continues(lines: Lines, indent: number): boolean {
  let ahead = 0
  while (isBlank(lines.peek(ahead)) && ahead < 20) ahead += 1
  return !isBlank(lines.peek(ahead)) && indentOf(lines.peek(ahead)) >= indent
}

function skipBlanksBefore(lines: Lines, wanted: (line: string) => boolean) {
  let ahead = 0
  while (isBlank(lines.peek(ahead)) && ahead < 20) ahead += 1
  if (!wanted(lines.peek(ahead))) return
  for (; ahead > 0; ahead -= 1) lines.next()
}

const lineBlocks = blocks.flatMap(block =>
  block.markdown.form === 'line' ? [{ name: block.name, ...block.markdown }] : [],
)

function readLine(lines: Lines, names: MarkdownNames): DocNode | null {
  for (const { name, pattern, read } of lineBlocks) {
    const match = pattern.exec(trimmed(lines.peek()))
    if (match && lines.next() !== null) return { type: name, attrs: Object(read(match, names)) }
  }
  return null
}

function readParagraph(lines: Lines): DocNode {
  const started = lines.number
  const texts = [trimmed(lines.next())]
  while (!lines.over && !isBlank(lines.peek()) && !startsBlock(lines.peek()) && !startsTable(lines))
    texts.push(trimmed(lines.next()))
  return holding('paragraph', inlineOf(texts.join('\n'), lines, started))
}

/** Whether a line ends the paragraph before it; a numbered list does so only from 1, as a year may begin a line. */
function startsBlock(line: string): boolean {
  if ([fence, directive, closer, heading, rule, quote, bullet].some(each => each.test(line))) return true
  return number.exec(line)?.[2] === '1' || lineBlocks.some(({ pattern }) => pattern.test(trimmed(line)))
}

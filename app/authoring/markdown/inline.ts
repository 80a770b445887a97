import type { DocMark, DocNode } from '../blocks/block.ts'
import { isAllowedHref } from '../blocks/href.ts'

/** A stretch of text, a node, or a run of `*`, `_` or `~` that may open or close a mark. */
type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nodes'; readonly nodes: readonly DocNode[] }
  | Run

interface Run {
  readonly kind: 'run'
  readonly char: string
  readonly length: number
  readonly opens: boolean
  readonly closes: boolean
}

interface Opener {
  readonly char: string
  readonly size: number
  readonly run: number
  /** Where it stands in what was read. */
  readonly from: number
}

/** Marks as the schema ranks them. */
const order = ['link', 'bold', 'code', 'italic', 'strike']

/** The text of one block as nodes. Throws a sentence when a link may not be followed. */
export function readInline(text: string): DocNode[] {
  return merged(resolve(tokensOf(text)))
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let plain = ''
  let at = 0
  const flush = () => {
    if (plain) tokens.push({ kind: 'text', text: plain })
    plain = ''
  }
  while (at < text.length) {
    const found = tokenAt(text, at)
    if (typeof found.token === 'string') plain += found.token
    else {
      flush()
      tokens.push(found.token)
    }
    at = found.end
  }
  flush()
  return tokens
}

interface Found {
  readonly token: Token | string
  readonly end: number
}

function tokenAt(text: string, at: number): Found {
  const char = text[at]!
  if (char === '\\') return escapeAt(text, at)
  if (char === '`') return codeAt(text, at)
  if (char === '[') return linkAt(text, at) ?? { token: char, end: at + 1 }
  if (char === '<') return angleAt(text, at) ?? { token: char, end: at + 1 }
  if (char === '&') return entityAt(text, at) ?? { token: char, end: at + 1 }
  if (char === '*' || char === '_' || char === '~') return runAt(text, at, char)
  if (char === '\n') return { token: ' ', end: at + 1 }
  return { token: char, end: at + 1 }
}

const lineBreak: Token = { kind: 'nodes', nodes: [{ type: 'hardBreak' }] }

function escapeAt(text: string, at: number): Found {
  const next = text[at + 1]
  if (next === '\n') return { token: lineBreak, end: at + 2 }
  return next && /[!-/:-@[-`{-~]/.test(next) ? { token: next, end: at + 2 } : { token: '\\', end: at + 1 }
}

function codeAt(text: string, at: number): Found {
  const fence = /^`+/.exec(text.slice(at, at + 64))![0]
  const start = at + fence.length
  const end = closingFence(text, start, fence)
  if (end < 0) return { token: fence, end: start }
  const raw = text.slice(start, end).replaceAll('\n', ' ')
  const padded = raw.startsWith(' ') && raw.endsWith(' ') && raw.trim() !== ''
  const code = padded ? raw.slice(1, -1) : raw
  return {
    token: { kind: 'nodes', nodes: [{ type: 'text', marks: [{ type: 'code' }], text: code }] },
    end: end + fence.length,
  }
}

function closingFence(text: string, from: number, fence: string): number {
  for (let at = text.indexOf(fence, from); at >= 0; at = text.indexOf(fence, at)) {
    let end = at
    while (text[end] === '`') end += 1
    if (end - at === fence.length) return at
    at = end
  }
  return -1
}

function linkAt(text: string, at: number): Found | null {
  const close = closingBracket(text, at)
  const target =
    close < 0
      ? null
      : /^\(\s*(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*)*))\s*\)/.exec(
          text.slice(close + 1, close + 2100),
        )
  if (!target) return null
  const href = (target[1] ?? target[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
  if (href.startsWith('media:')) throw new Error('a picture stands alone on its line')
  return { token: linked(readInline(text.slice(at + 1, close)), href), end: close + 1 + target[0].length }
}

/** How far a link's words may reach; keeps reading linear on hostile text. */
const longestLink = 1000

function closingBracket(text: string, at: number): number {
  let depth = 0
  for (let i = at; i < Math.min(text.length, at + longestLink); i += 1) {
    if (text[i] === '\\') i += 1
    else if (text[i] === '[') depth += 1
    else if (text[i] === ']') {
      depth -= 1
      if (depth === 0) return i
    }
  }
  return -1
}

function linked(nodes: readonly DocNode[], href: string): Token {
  if (!isAllowedHref(href)) throw new Error(`a link may not lead to “${href}”`)
  const link: DocMark = { type: 'link', attrs: { href } }
  return { kind: 'nodes', nodes: nodes.map(node => marked(node, link)) }
}

function angleAt(text: string, at: number): Found | null {
  const ahead = text.slice(at, at + 2100)
  const br = /^<br\s*\/?>/i.exec(ahead)
  if (br) return { token: lineBreak, end: at + br[0].length }
  const auto = /^<((?:https?|mailto|tel):[^\s<>]+)>/.exec(ahead)
  return auto
    ? { token: linked([{ type: 'text', text: auto[1]! }], auto[1]!), end: at + auto[0].length }
    : null
}

function entityAt(text: string, at: number): Found | null {
  const found = /^&#(\d{1,7});/.exec(text.slice(at, at + 11))
  const code = found ? Number(found[1]) : 0
  if (!found || code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null
  return { token: String.fromCodePoint(code), end: at + found[0].length }
}

function runAt(text: string, at: number, char: string): Found {
  let end = at
  while (text[end] === char) end += 1
  const before = text[at - 1] ?? ' '
  const after = text[end] ?? ' '
  const inWord = char === '_'
  const run: Run = {
    kind: 'run',
    char,
    length: end - at,
    opens: !/\s/.test(after) && !(inWord && isWordChar(before)),
    closes: !/\s/.test(before) && !(inWord && isWordChar(after)),
  }
  return { token: char === '~' && run.length !== 2 ? text.slice(at, end) : run, end }
}

export const isWordChar = (char: string): boolean =>
  /[\p{L}\p{N}\p{M}\u{10000}-\u{10FFFF}\uD800-\uDFFF]/u.test(char)

/** How many runs may wait for their partner; keeps reading linear on hostile text. */
const mostOpen = 32

/** Pairs the runs from left to right; what finds no partner stays as it was typed. */
function resolve(tokens: readonly Token[]): DocNode[] {
  const out: DocNode[] = []
  const open: Opener[] = []
  tokens.forEach((token, index) => {
    if (token.kind === 'text') out.push({ type: 'text', text: token.text })
    else if (token.kind === 'nodes') out.push(...token.nodes)
    else pair(token, index, open, out)
  })
  return out
}

function pair(run: Run, index: number, open: Opener[], out: DocNode[]) {
  let left = run.length
  while (run.closes && left > 0) {
    const size = closeOne(run.char, left, open, out)
    if (size === 0) break
    left -= size
  }
  while (left > 0) {
    const size = run.char === '~' || left >= 2 ? 2 : 1
    out.push({ type: 'text', text: run.char.repeat(size) })
    if (run.opens) open.push({ char: run.char, size, run: index, from: out.length - 1 })
    if (open.length > mostOpen) open.shift()
    left -= size
  }
}

/** Closes the nearest opener of `char` that fits into `left`, dropping what was opened since; its size, or 0. */
function closeOne(char: string, left: number, open: Opener[], out: DocNode[]): number {
  const top = open.findLastIndex(opener => opener.char === char && opener.size <= left)
  const inner = open[top]
  const outer = open[top - 1]
  const swap = left === 2 && inner?.size === 1 && outer?.size === 2 && outer.run === inner.run
  if (!inner) return 0
  if (swap) {
    mark(out, inner.from, 'bold', outer.from)
    open.splice(top - 1, 2, { ...inner, from: outer.from })
    return 2
  }
  mark(out, inner.from, markOf(char, inner.size))
  open.length = top
  return inner.size
}

/** Marks everything after the opener at `from` and takes an opener away. */
function mark(out: DocNode[], from: number, type: string, removed = from) {
  for (let i = from + 1; i < out.length; i += 1) out[i] = marked(out[i]!, { type })
  out[removed] = { type: 'text', text: '' }
  if (removed !== from) [out[removed], out[from]] = [out[from]!, out[removed]!]
}

const markOf = (char: string, size: number) => (char === '~' ? 'strike' : size === 2 ? 'bold' : 'italic')

/** Code takes no other mark, a break none at all. */
function marked(node: DocNode, added: DocMark): DocNode {
  const marks = node.marks ?? []
  if (node.type !== 'text' || marks.some(each => each.type === 'code' || each.type === added.type))
    return node
  const rank = (each: DocMark) => order.indexOf(each.type)
  return { ...node, marks: [...marks, added].sort((a, b) => rank(a) - rank(b)) }
}

/** Neighbours with the same marks become one; what is empty goes. */
function merged(nodes: readonly DocNode[]): DocNode[] {
  const out: DocNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && !node.text) continue
    if (last?.type === 'text' && node.type === 'text' && sameMarks(last, node))
      out[out.length - 1] = { ...last, text: `${last.text}${node.text}` }
    else out.push(node)
  }
  return out
}

const sameMarks = (a: DocNode, b: DocNode) => JSON.stringify(a.marks ?? []) === JSON.stringify(b.marks ?? [])

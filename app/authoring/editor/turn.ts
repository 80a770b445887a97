import { Fragment, type Node, type Schema } from '@tiptap/pm/model'
import { blockNamed } from '../blocks/registry.ts'

/** What a block can be turned into without losing a word. */
export const turns = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletList',
  'orderedList',
  'quote',
  'codeBlock',
  'callout',
] as const
export type Turn = (typeof turns)[number]

/** What else this block could be. */
export const turnsOf = (node: Node): readonly Turn[] =>
  turns.filter(turn => turn !== turnNow(node) && turned(node, turn) !== null)

/** A block as another kind of block, with all its words; null where they would not fit. */
export function turned(node: Node, turn: Turn): readonly Node[] | null {
  const { schema } = node.type
  const pieces = piecesOf(node)
  if (!pieces || pieces.length === 0) return null
  if (turn === 'paragraph') return pieces.flatMap(paragraphsOf)
  if (turn === 'bulletList' || turn === 'orderedList') {
    const list = made(schema, turn, {}, isList(node) ? node.content : itemsOf(schema, pieces))
    return list && [isList(node) ? withId(list, node) : list]
  }
  if (turn === 'quote') return all(made(schema, 'blockquote', {}, pieces))
  if (turn === 'callout')
    return all(made(schema, 'callout', blockNamed('callout')?.initial({ newId: () => '' }) ?? {}, pieces))
  if (turn === 'codeBlock')
    return pieces.every(({ isTextblock }) => isTextblock) ? [fixed(schema, pieces)] : null
  const [only, ...more] = pieces.flatMap(paragraphsOf)
  if (!only?.isTextblock || more.length > 0) return null
  return all(made(schema, 'heading', { id: only.attrs.id, level: Number(turn.slice(-1)) }, only.content))
}

/** What a block is already, as a turn; null for what is none. */
export function turnNow({ type: { name }, attrs }: Node): Turn | null {
  if (name === 'heading') return turns.find(turn => turn === `heading${attrs.level}`) ?? null
  if (name === 'blockquote') return 'quote'
  return turns.find(turn => turn === name) ?? null
}

const isList = ({ type: { name } }: Node) => name === 'bulletList' || name === 'orderedList'

/** The blocks a block comes apart into; null for one whose words stand in fields or cells. */
function piecesOf(node: Node): readonly Node[] | null {
  if (node.isTextblock) return [node]
  if (isList(node))
    return node.children.flatMap(item => item.children.flatMap(each => piecesOf(each) ?? [each]))
  if (node.type.name === 'blockquote') return node.children
  const block = blockNamed(node.type.name)
  if (block?.name !== 'callout') return null
  const { id: _, ...attrs } = node.attrs
  const title = block.text?.(attrs)
  const { schema } = node.type
  const named = title ? schema.nodes.paragraph?.create(null, schema.text(title)) : null
  return [...(named ? [named] : []), ...node.children]
}

/** A piece as paragraphs; fixed text gives one a line, what is no text stays what it is. */
function paragraphsOf(piece: Node): readonly Node[] {
  const { schema } = piece.type
  const { paragraph } = schema.nodes
  if (!piece.isTextblock || !paragraph) return [piece]
  if (!piece.type.spec.code) return [paragraph.create({ id: piece.attrs.id }, piece.content)]
  return piece.textContent
    .split('\n')
    .map((line, at) =>
      paragraph.create(at === 0 ? { id: piece.attrs.id } : null, line ? schema.text(line) : null),
    )
}

function itemsOf(schema: Schema, pieces: readonly Node[]): readonly Node[] {
  const { listItem, paragraph } = schema.nodes
  if (!listItem || !paragraph) return []
  const items: Node[] = []
  for (const piece of pieces.flatMap(paragraphsOf)) {
    const last = items.at(-1)
    if (piece.isTextblock) items.push(listItem.create(null, piece))
    else if (last) items[items.length - 1] = last.copy(last.content.addToEnd(piece))
    else items.push(listItem.create(null, [paragraph.create(), piece]))
  }
  return items
}

function fixed(schema: Schema, pieces: readonly Node[]): Node {
  const lines = pieces.map(piece =>
    piece.textBetween(0, piece.content.size, '\n', leaf => (leaf.type.name === 'hardBreak' ? '\n' : '')),
  )
  const text = lines.join('\n')
  return schema.node('codeBlock', { id: pieces[0]?.attrs.id }, text ? [schema.text(text)] : [])
}

function made(
  schema: Schema,
  name: string,
  attrs: Readonly<Record<string, unknown>>,
  content: Fragment | readonly Node[],
): Node | null {
  const type = schema.nodes[name]
  const inside = Fragment.from(content)
  return type?.validContent(inside) ? type.create(attrs, inside) : null
}

const all = (node: Node | null) => node && [node]

const withId = (node: Node, { attrs }: Node) =>
  node.type.create({ ...node.attrs, id: attrs.id }, node.content, node.marks)

import * as Y from 'yjs'

/** Where an attribute is: the id of its block, and its name. */
export interface Home {
  readonly block: string
  readonly name: string
}

/** Where a block's attribute is written for the first time, as changes say it. */
export interface Beginning {
  readonly block: Y.ID
  readonly name: string
}

/** What a log of changes tells of attributes that the text itself has forgotten. */
export interface Trace {
  /** The value of that name; undefined when these changes do not say. */
  value(id: Y.ID): unknown
  home(of: Y.ID | Beginning): Home | null
}

interface Said {
  readonly value: unknown
  readonly begins: Beginning | null
}

/** Reads changes, in their order, for every attribute they say. */
export function traceIn(changes: readonly Uint8Array[]): Trace {
  const said = new Map<string, Said>()
  const ids = new Map<string, unknown>()
  for (const change of changes)
    for (const { id, value, origin, begins: begun } of attributesIn(change)) {
      const begins = begun ?? (origin ? (said.get(keyOf(origin))?.begins ?? null) : null)
      said.set(keyOf(id), { begins, value: value ?? said.get(keyOf(id))?.value })
      if (begins?.name === 'id') ids.set(keyOf(begins.block), value)
    }
  return {
    value: id => said.get(keyOf(id))?.value,
    home(of) {
      const begins = 'name' in of ? of : said.get(keyOf(of))?.begins
      const block = begins && ids.get(keyOf(begins.block))
      return begins && typeof block === 'string' ? { block, name: begins.name } : null
    },
  }
}

interface Attribute extends Said {
  readonly id: Y.ID
  readonly origin: Y.ID | null
}

function* attributesIn(change: Uint8Array): Generator<Attribute> {
  for (const struct of Y.decodeUpdate(change).structs) {
    if (!(struct instanceof Y.Item) || !isAttribute(struct)) continue
    const { client, clock } = struct.id
    const values = struct.content instanceof Y.ContentAny ? struct.content.arr : []
    for (let place = 0; place < struct.length; place += 1)
      yield {
        id: Y.createID(client, clock + place),
        origin: place > 0 ? Y.createID(client, clock + place - 1) : struct.origin,
        value: values[place],
        begins: place > 0 ? null : beginningOf(struct),
      }
  }
}

/** Values that were replaced before they were sent are known by their place alone. */
const isAttribute = ({ content, length }: Y.Item) =>
  content instanceof Y.ContentAny || (content instanceof Y.ContentDeleted && length < 100)

export const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`

/** Of an item as a change has it: what has an origin leaves out where it is. */
export function beginningOf(item: Y.Item): Beginning | null {
  const { parent, parentSub } = item as { parent: unknown; parentSub: string | null }
  return parent instanceof Y.ID && parentSub !== null ? { block: parent, name: parentSub } : null
}

import type * as Y from 'yjs'
import { kindNamed } from '../../blocks/registry.ts'
import { schemaOf } from '../../blocks/schema.ts'
import { isRead } from '../../read-fields.ts'
import { applyFinding, placeOf, type Unseen } from '../unseen.ts'
import { mergedValue } from './merge-values.ts'
import { type Stray, straysIn } from './strays.ts'
import type { Trace } from './trace.ts'
import { type Write, writesIn } from './writes.ts'

/** What met what when a change came in. */
export interface Arrival {
  /** Words that went although whoever took out their place never saw them. */
  readonly lost: readonly Unseen[]
  readonly writes: readonly Write[]
  readonly strays: readonly Stray[]
}

/** Applies a change to a text, and tells what met there. */
export function arrive(text: Y.Doc, change: Uint8Array): Arrival {
  const writes = writesIn(text, change)
  const strays: Stray[] = []
  text.once('afterTransaction', (transaction: Y.Transaction) => {
    strays.push(...straysIn(text, transaction, change, writes))
  })
  const lost = applyFinding(text, change)
  return { lost, writes: writes.filter(({ place }) => place && place.name !== 'id'), strays }
}

/** The values that have to be traced to settle an arrival. */
export const askedOf = ({ writes, strays }: Arrival): readonly Y.ID[] =>
  [...writes.map(({ base }) => base), ...strays.map(({ seen }) => seen)].filter(id => id !== null)

/**
 * Makes one of what two wrote into one attribute, also where a block was moved meanwhile. Answers the words for which there is
 * no room in their block, or no block any more.
 */
export function settle(
  blocks: Iterable<Y.XmlElement>,
  { writes, strays }: Arrival,
  trace: Trace,
): readonly Unseen[] {
  const lost: Unseen[] = []
  const settled = new Map<Y.XmlElement, Map<string, unknown>>()
  for (const { place, base, theirs, mine } of writes) {
    if (!place || place.element._item?.deleted) continue
    const { element, name } = place
    const done = settled.get(element) ?? new Map<string, unknown>()
    settled.set(element, done)
    const standing = done.has(name) ? done.get(name) : theirs
    const seen = base ? trace.value(base) : undefined
    const merged = mergedValue(name, seen, standing, mine)
    const isRoom = fits(element, name, merged)
    done.set(name, isRoom ? merged : standing)
    say(element, name, done.get(name))
    if (!isRoom) lost.push(...newIn(name, [seen, standing], mine, placeOf(element._item)))
  }
  const byId = new Map([...blocks].map(block => [block.getAttribute('id'), block]))
  for (const { said, seen: earlier, home: known, known: by } of strays) {
    const home = known ?? trace.home(by)
    if (!home || home.name === 'id') continue
    const seen = earlier ? trace.value(earlier) : undefined
    const element = byId.get(home.block)
    const standing = element?.getAttribute(home.name) as unknown
    const merged = mergedValue(home.name, seen, standing, said)
    if (element && fits(element, home.name, merged)) say(element, home.name, merged)
    else lost.push(...newIn(home.name, [seen, standing], said, element ? placeOf(element._item) : null))
  }
  return lost
}

function say(element: Y.XmlElement, name: string, value: unknown) {
  if (value === undefined || value === null) element.removeAttribute(name)
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value as string)
}

/** Whether a block may say this: two who wrote a lot may together have written more than there is room for. */
function fits(element: Y.XmlElement, name: string, value: unknown): boolean {
  const kind = kindNamed(element.nodeName)
  if (!kind) return true
  const { id: _, ...attrs } = element.getAttributes() as Record<string, unknown>
  const initial = kind.initial({ newId: () => 'new' })
  return schemaOf(kind).safeParse({ ...initial, ...attrs, [name]: value }).success
}

/** What one said that nobody had said before. */
function newIn(name: string, before: readonly unknown[], said: unknown, at: number | null): Unseen[] {
  const known = new Set(before.flatMap(value => [...saidIn(name, value)]))
  return [...saidIn(name, said)]
    .filter(words => !known.has(words) && /[\p{L}\p{N}]/u.test(words))
    .map(words => ({ words, at }))
}

function* saidIn(name: string, value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (isRead(name)) yield value
  } else if (Array.isArray(value)) for (const inner of value) yield* saidIn(name, inner)
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) yield* saidIn(field, inner)
}

import { randomFrom } from '#app/assessment/shuffle.ts'

/** What someone would try, and what a slip leaves behind. */
const hostile: readonly unknown[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</textarea><svg onload=alert(1)>',
  '</script><script src=//evil.example></script>',
  'javascript:alert(1)',
  'JaVa\tScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://evil.example/" onload="alert(1)',
  'vbscript:x',
  '//evil.example',
  'https://www.youtube-nocookie.com.evil.example/embed/x',
  'https://youtu.be/"><script>alert(1)</script>',
  '\\href{javascript:alert(1)}{x}',
  '\\frac{',
  '\ud800',
  '\u202eterbalik',
  '__proto__',
  'constructor',
  'toString',
  '{{constructor}}',
  ':::callout{kind="tip"}',
  '```question\nid: x',
  '<!--',
  '',
  ' ',
  'x'.repeat(5000),
  0,
  -1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  null,
  true,
  [],
  {},
  [[[]]],
  { toString: 'x' },
  { type: 'text', text: 'x' },
  { $$typeof: 'react.element', type: 'script', props: { children: 'alert(1)' } },
]

const hostileTexts = hostile.filter(each => typeof each === 'string')
const strangeKeys = ['onclick', 'style', 'class', 'dangerouslySetInnerHTML', 'children', 'ref', 'key', 'src']
const strangeTypes = ['script', 'iframe', 'doc', 'text', 'paragraph', 'toString', 'constructor', '__proto__']
const holders = ['blockquote', 'callout', 'jobAid', 'accordion', 'tabs', 'bulletList', 'table', 'section']

type Loose = { [key: string]: unknown; content?: unknown; attrs?: unknown }
type Slot = { readonly holder: Record<string, unknown>; readonly key: string }

interface Dice {
  readonly random: () => number
  readonly pick: <T>(from: readonly T[]) => T
}

const wrong = ({ pick }: Dice): unknown => structuredClone(pick(hostile))

/** A copy of a document with one to six things wrong with it; the same seed does the same. */
export function mutated(doc: unknown, seed: number): unknown {
  const copy = structuredClone(doc) as Loose
  const random = randomFrom(String(seed))
  const dice: Dice = { random, pick: from => from[Math.floor(random() * from.length)]! }
  for (let left = 1 + Math.floor(random() ** 3 * 6); left > 0; left -= 1) dice.pick(mutations)(copy, dice)
  return copy
}

const isLoose = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every node with the list it stands in. */
function nodesIn(doc: Loose): { readonly node: Loose; readonly among: unknown[] }[] {
  const inside = Array.isArray(doc.content) ? (doc.content as unknown[]) : []
  return inside.filter(isLoose).flatMap(node => [{ node, among: inside }, ...nodesIn(node)])
}

/** Every place within a value where something else could stand. */
function slotsIn(value: unknown): Slot[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap(key => [{ holder, key }, ...slotsIn(holder[key])])
}

type Mutation = (doc: Loose, dice: Dice) => void

const onNode =
  (change: (node: Loose, among: unknown[], dice: Dice, doc: Loose) => void): Mutation =>
  (doc, dice) => {
    const nodes = nodesIn(doc)
    if (nodes.length === 0) return
    const { node, among } = dice.pick(nodes)
    change(node, among, dice, doc)
  }

const put = ({ holder, key }: Slot, value: unknown) => Object.defineProperty(holder, key, own(value))
const own = (value: unknown) => ({ value, writable: true, enumerable: true, configurable: true })

/** A string becomes another string, so that what is checked by its kind alone lets it through. */
const reworded: Mutation = (doc, dice) => {
  const texts = slotsIn(doc).filter(({ holder, key }) => typeof holder[key] === 'string' && key !== 'type')
  if (texts.length) put(dice.pick(texts), dice.pick(hostileTexts))
}

/** The same, of the attributes and marks alone, which are few beside the words. */
const readdressed: Mutation = onNode((node, _, dice) => {
  const texts = [...slotsIn(node.attrs), ...slotsIn(node.marks)].filter(
    ({ holder, key }) => typeof holder[key] === 'string' && key !== 'type',
  )
  if (texts.length) put(dice.pick(texts), dice.pick(hostileTexts))
})

const mutations: readonly Mutation[] = [
  ...Array.from({ length: 3 }, () => reworded),
  ...Array.from({ length: 8 }, () => readdressed),
  onNode((node, among) => among.splice(among.indexOf(node), 1)),
  onNode((node, among) => among.push(structuredClone(node))),
  onNode((node, among) => among.push(withoutIds(structuredClone(node)))),
  onNode((node, among, dice, doc) => {
    among.splice(among.indexOf(node), 1)
    const target = dice.pick([{ node: doc }, ...nodesIn(doc)])
    target.node.content = [
      ...(Array.isArray(target.node.content) ? target.node.content : []),
      structuredClone(node),
    ]
  }),
  onNode((node, among, dice) => {
    const deep = dice.random() < 0.1 ? 60 : 1 + Math.floor(dice.random() * 30)
    let wrapped: Loose = node
    for (let level = 0; level < deep; level += 1)
      wrapped = { type: dice.pick(holders), attrs: { title: '', kind: 'tip' }, content: [wrapped] }
    among[among.indexOf(node)] = wrapped
  }),
  onNode((node, among) => {
    among[among.indexOf(node)] = { type: 'blockquote', content: [node] }
  }),
  onNode((node, _, dice, doc) => {
    node.type = dice.pick([...strangeTypes, ...nodesIn(doc).map(each => each.node.type)])
  }),
  onNode((node, _, dice) => {
    const slots = slotsIn(node.attrs)
    if (slots.length) put(dice.pick(slots), wrong(dice))
  }),
  onNode((node, _, dice) => {
    const slots = slotsIn(node.attrs)
    if (slots.length) delete dice.pick(slots).holder[dice.pick(slots).key]
  }),
  onNode((node, _, dice) => {
    node.attrs = isLoose(node.attrs) ? node.attrs : {}
    put(
      { holder: node.attrs as Record<string, unknown>, key: dice.pick([...strangeKeys, '__proto__', 'id']) },
      wrong(dice),
    )
  }),
  onNode((node, _, dice) => {
    const mark = dice.pick(['bold', 'code', 'link', 'textStyle', 'script', 'toString'])
    node.marks = [{ type: mark, ...(mark === 'link' && { attrs: { href: wrong(dice) } }) }]
  }),
  onNode((node, _, dice) => {
    node.content = wrong(dice)
  }),
  (doc, dice) => {
    const slots = slotsIn(doc)
    put(dice.pick(slots), wrong(dice))
  },
]

function withoutIds(node: Loose): Loose {
  if (isLoose(node.attrs)) delete node.attrs.id
  for (const each of Array.isArray(node.content) ? node.content.filter(isLoose) : []) withoutIds(each)
  return node
}

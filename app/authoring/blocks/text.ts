import * as z from 'zod/mini'
import { isAllowedHref } from './href.ts'
import { kinds } from './registry.ts'
import { schemaOf } from './schema.ts'

const id = z.nullish(z.string().check(z.regex(/^[\w-]{1,64}$/)))
const none = z.nullish(z.strictObject({}))
const named = z.nullish(z.strictObject({ id }))
const cell = z.nullish(
  z.partial(z.strictObject({ colspan: z.literal(1), rowspan: z.literal(1), colwidth: z.null() })),
)
const start = z.number().check(z.int(), z.minimum(0), z.maximum(999_999_999))

/** What the attributes of plain text, lists and tables may be. */
const textNodes: Readonly<Record<string, z.ZodMiniType>> = {
  doc: none,
  text: none,
  hardBreak: none,
  paragraph: named,
  heading: z.strictObject({ id, level: z.literal([2, 3, 4]) }),
  bulletList: named,
  orderedList: z.nullish(z.strictObject({ id, start: z.optional(start) })),
  listItem: none,
  blockquote: named,
  codeBlock: z.nullish(z.strictObject({ id, language: z.nullish(z.string().check(z.maxLength(40))) })),
  horizontalRule: named,
  table: named,
  tableRow: none,
  tableHeader: cell,
  tableCell: cell,
}

const withId = (attrs: z.ZodMiniType) =>
  z
    .record(z.string(), z.unknown())
    .check(z.refine(({ id: own, ...rest }) => id.safeParse(own).success && attrs.safeParse(rest).success))

const ownNodes = Object.fromEntries(kinds.map(kind => [kind.name, withId(schemaOf(kind))]))

const nodes = new Map<string, z.ZodMiniType>(Object.entries({ ...textNodes, ...ownNodes }))

const marks = new Map<string, z.ZodMiniType>([
  ['bold', none],
  ['italic', none],
  ['strike', none],
  ['code', none],
  ['link', z.strictObject({ href: z.string().check(z.refine(isAllowedHref)) })],
])

/** The schema of a node's attributes; undefined when there is no such node. */
export const nodeAttrs = (type: string): z.ZodMiniType | undefined => nodes.get(type)

export const markAttrs = (type: string): z.ZodMiniType | undefined => marks.get(type)

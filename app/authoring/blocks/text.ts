import { z } from 'zod'
import { isAllowedHref } from './href.ts'
import { blocks } from './registry.ts'

const id = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .nullish()
const none = z.strictObject({}).nullish()
const named = z.strictObject({ id }).nullish()
const cell = z
  .strictObject({ colspan: z.literal(1), rowspan: z.literal(1), colwidth: z.null() })
  .partial()
  .nullish()

/** What the attributes of plain text, lists and tables may be. */
const textNodes: Readonly<Record<string, z.ZodType>> = {
  doc: none,
  text: none,
  hardBreak: none,
  paragraph: named,
  heading: z.strictObject({ id, level: z.union([z.literal(2), z.literal(3), z.literal(4)]) }),
  bulletList: named,
  orderedList: z.strictObject({ id, start: z.number().int().min(0).max(999_999_999).optional() }).nullish(),
  listItem: none,
  blockquote: named,
  codeBlock: z.strictObject({ id, language: z.string().max(40).nullish() }).nullish(),
  horizontalRule: named,
  table: named,
  tableRow: none,
  tableHeader: cell,
  tableCell: cell,
}

const withId = (attrs: z.ZodType) =>
  z.record(z.string(), z.unknown()).superRefine((given, context) => {
    const { id: own, ...rest } = given
    if (!id.safeParse(own).success || !attrs.safeParse(rest).success) context.addIssue({ code: 'custom' })
  })

const blockNodes = Object.fromEntries(blocks.map(block => [block.name, withId(block.attrs)]))

const nodes = new Map<string, z.ZodType>(Object.entries({ ...textNodes, ...blockNodes }))

const marks = new Map<string, z.ZodType>([
  ['bold', none],
  ['italic', none],
  ['strike', none],
  ['code', none],
  ['link', z.strictObject({ href: z.string().refine(isAllowedHref) })],
])

/** The schema of a node's attributes; undefined when there is no such node. */
export const nodeAttrs = (type: string): z.ZodType | undefined => nodes.get(type)

export const markAttrs = (type: string): z.ZodType | undefined => marks.get(type)

const nameless = new Set(['doc', 'text', 'hardBreak', 'listItem', 'tableRow', 'tableHeader', 'tableCell'])

/** Every node that has a stable id. */
export const namedNodes: readonly string[] = [...nodes.keys()].filter(name => !nameless.has(name))

export const carriesId = (type: string): boolean => nodes.has(type) && !nameless.has(type)

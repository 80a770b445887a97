import { getSchema } from '@tiptap/core'
import { UniqueID } from '@tiptap/extension-unique-id'
import type { DocMark, DocNode } from './blocks/block.ts'
import { namedNodes } from './blocks/named.ts'
import { lessonNodes, nodeOf } from './blocks/nodes.ts'
import { readAttrs } from './blocks/schema.ts'
import { markAttrs, nodeAttrs } from './blocks/text.ts'
import type { Doc } from './document.ts'

/** Why a document may not be stored. `detail` is a name from the document, for those who look into it. */
export interface DocumentFinding {
  readonly code:
    | 'notADocument'
    | 'tooDeep'
    | 'tooManyNodes'
    | 'tooLarge'
    | 'unknownNode'
    | 'unknownMark'
    | 'wrongAttributes'
    | 'forbiddenKey'
    | 'idTwice'
    | 'misplaced'
  readonly blockId?: string
  readonly detail?: string
}

export type DocumentCheck =
  | { readonly ok: true; readonly doc: Doc }
  | { readonly ok: false; readonly findings: readonly DocumentFinding[] }

export const limits = { depth: 40, nodes: 20_000, bytes: 2 * 1024 * 1024, findings: 20 }

/** How nodes of a lesson may stand in each other. */
export const lessonSchema = getSchema([
  ...lessonNodes(kind => nodeOf(kind, readAttrs)),
  UniqueID.configure({ types: [...namedNodes] }),
])

/**
 * Whether a document may be stored: within the limits (40 deep, 20,000 nodes, 2 MB), of known nodes with proper attributes
 * and links, nested as the editor nests them, no id twice. Unfinished blocks may be stored; see `gapsIn` for those.
 */
export function checkDocument(json: unknown): DocumentCheck {
  const bounds = boundsFinding(json)
  if (bounds) return { ok: false, findings: [bounds] }
  if (!isRecord(json) || json.type !== 'doc') return { ok: false, findings: [{ code: 'notADocument' }] }
  const findings = nodeFindings(json)
  if (findings.length === 0) findings.push(...nestingFindings(json))
  return findings.length ? { ok: false, findings } : { ok: true, doc: json as unknown as Doc }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Looks at the JSON alone, level by level, so that no nesting can exhaust the stack. */
function boundsFinding(json: unknown): DocumentFinding | null {
  let level = [json]
  let values = 0
  // Between a node and the node inside it lie two levels of JSON; attributes may go a little deeper.
  for (let depth = 0; level.length; depth += 1) {
    if (depth > limits.depth * 2 + 10) return { code: 'tooDeep' }
    values += level.length
    if (values > limits.nodes * 10) return { code: 'tooManyNodes' }
    for (const value of level) {
      if (isRecord(value) && ['__proto__', 'constructor', 'prototype'].some(key => Object.hasOwn(value, key)))
        return { code: 'forbiddenKey' }
    }
    level = level.flatMap(value => (typeof value === 'object' && value !== null ? Object.values(value) : []))
  }
  const bytes = new TextEncoder().encode(JSON.stringify(json) ?? '').length
  return bytes > limits.bytes ? { code: 'tooLarge' } : null
}

const nodeKeys = new Set(['type', 'attrs', 'content', 'marks', 'text'])

function nodeFindings(doc: Record<string, unknown>): DocumentFinding[] {
  const findings: DocumentFinding[] = []
  const ids = new Set<string>()
  const left: { node: unknown; depth: number; within: string | undefined }[] = [
    { node: doc, depth: 1, within: undefined },
  ]
  for (let count = 1; left.length && findings.length < limits.findings; count += 1) {
    const { node, depth, within } = left.pop()!
    if (count > limits.nodes) return [{ code: 'tooManyNodes' }]
    if (depth > limits.depth) return [{ code: 'tooDeep' }]
    if (!isNode(node)) {
      findings.push({ code: 'unknownNode', ...(within && { blockId: within }) })
      continue
    }
    const id = typeof node.attrs?.id === 'string' ? node.attrs.id : undefined
    const blockId = id ?? within
    const at = blockId ? { blockId } : {}
    findings.push(...shapeFindings(node).map(finding => ({ ...finding, ...at })))
    if (id && ids.has(id)) findings.push({ code: 'idTwice', blockId: id })
    if (id) ids.add(id)
    for (const child of node.content ?? []) left.push({ node: child, depth: depth + 1, within: blockId })
  }
  return findings
}

function isNode(value: unknown): value is DocNode {
  if (!isRecord(value) || typeof value.type !== 'string') return false
  const { attrs, content, marks, text } = value
  return (
    Object.keys(value).every(key => nodeKeys.has(key)) &&
    (attrs === undefined || isRecord(attrs)) &&
    (content === undefined || Array.isArray(content)) &&
    (marks === undefined || (Array.isArray(marks) && marks.every(isMark))) &&
    (value.type === 'text' ? typeof text === 'string' && text !== '' : text === undefined)
  )
}

const isMark = (value: unknown): value is DocMark =>
  isRecord(value) &&
  typeof value.type === 'string' &&
  Object.keys(value).every(key => key === 'type' || key === 'attrs') &&
  (value.attrs === undefined || isRecord(value.attrs))

function shapeFindings(node: DocNode): DocumentFinding[] {
  const attrs = nodeAttrs(node.type)
  if (!attrs) return [{ code: 'unknownNode', detail: node.type.slice(0, 40) }]
  const own: DocumentFinding[] = attrs.safeParse(node.attrs).success
    ? []
    : [{ code: 'wrongAttributes', detail: node.type }]
  return [...own, ...(node.marks ?? []).flatMap(markFindings)]
}

function markFindings(mark: DocMark): DocumentFinding[] {
  const attrs = markAttrs(mark.type)
  if (!attrs) return [{ code: 'unknownMark', detail: mark.type.slice(0, 40) }]
  return attrs.safeParse(mark.attrs).success ? [] : [{ code: 'wrongAttributes', detail: mark.type }]
}

function nestingFindings(doc: unknown): DocumentFinding[] {
  try {
    lessonSchema.nodeFromJSON(doc).check()
    return []
  } catch (error) {
    return [{ code: 'misplaced', detail: error instanceof Error ? error.message.slice(0, 200) : '' }]
  }
}

import { kinds } from './registry.ts'

/** What of plain text has a stable id. */
const text = ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'codeBlock']

/** Every node that has a stable id. */
export const namedNodes: readonly string[] = [
  ...text,
  'horizontalRule',
  'table',
  ...kinds.map(kind => kind.name),
]

const named = new Set(namedNodes)

export const carriesId = (type: string): boolean => named.has(type)

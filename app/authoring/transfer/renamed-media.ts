import type { DocNode } from '../blocks/block.ts'

/** A document whose blocks show other files: in every block the name of a file is called `media`; empty where none is chosen. */
export function renamedMedia<N extends DocNode>(node: N, rename: (media: string) => string): N {
  const attrs = node.attrs && renamedIn(node.attrs, rename)
  const content = node.content?.map(child => renamedMedia(child, rename))
  return { ...node, ...(attrs && { attrs }), ...(content && { content }) }
}

function renamedIn(
  attrs: Readonly<Record<string, unknown>>,
  rename: (media: string) => string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(attrs).map(([key, value]) => {
      if (key === 'media' && typeof value === 'string') return [key, rename(value)]
      if (Array.isArray(value)) return [key, value.map(one => (isRecord(one) ? renamedIn(one, rename) : one))]
      return [key, value]
    }),
  )
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A node of a stored document, read without knowing its kind. */
export interface BodyNode {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly content?: readonly BodyNode[]
}

const isNode = (value: unknown): value is BodyNode =>
  typeof value === 'object' && value !== null && typeof (value as BodyNode).type === 'string'

/** Every node of a document, parents before children. */
export function* nodesOf(body: unknown): Generator<BodyNode> {
  if (!isNode(body)) return
  yield body
  for (const child of body.content ?? []) yield* nodesOf(child)
}

/** The words of a document, one line a block, as a reader would copy them. */
export function textOf(body: unknown): string {
  if (!isNode(body)) return ''
  if (typeof body.text === 'string') return body.text
  const inner = (body.content ?? []).map(textOf)
  const holdsText = (body.content ?? []).some(child => typeof child.text === 'string')
  return inner.filter(Boolean).join(holdsText ? '' : '\n')
}

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const mediaUrl = new RegExp(`/media/(${id})`, 'gi')
const wholeId = new RegExp(`^${id}$`, 'i')

/** The media a body shows: every `…mediaId` and every `/media/:id` in it, at any depth, once each. */
export function mediaIn(body: unknown): readonly string[] {
  const found = new Set<string>()
  collect(body, '', found)
  return [...found]
}

function collect(value: unknown, key: string, found: Set<string>) {
  if (typeof value === 'string') {
    if (/mediaId$/i.test(key) && wholeId.test(value)) found.add(value.toLowerCase())
    for (const [, match] of value.matchAll(mediaUrl)) if (match) found.add(match.toLowerCase())
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) collect(inner, Array.isArray(value) ? key : name, found)
}

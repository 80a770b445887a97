import { isRead } from '../read-fields.ts'

type Path = readonly (string | number)[]

/** Words in a field of a block, and the way to it through the block's attributes. */
export interface FieldWords {
  readonly path: Path
  readonly said: string
}

/** The words in the fields of a block, in the order they are stored. */
export function* fieldWordsIn(value: unknown, path: Path = [], name = ''): Generator<FieldWords> {
  if (typeof value === 'string') {
    if (isRead(name) && value) yield { path, said: value }
  } else if (Array.isArray(value))
    for (const [at, inner] of value.entries()) yield* fieldWordsIn(inner, [...path, at], name)
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) yield* fieldWordsIn(inner, [...path, field], field)
}

/** The same with other words in one field; a right answer that is told by the words of an item says the new ones too. */
export function saying<V>(value: V, path: Path, said: string): V {
  const [step, ...rest] = path
  if (step === undefined) return said as V
  if (Array.isArray(value)) return value.with(Number(step), saying(value[Number(step)], rest, said)) as V
  const fields = value as Record<string, unknown>
  const changed = { ...fields, [step]: saying(fields[step], rest, said) }
  if (rest[0] === 'items' && Array.isArray(fields.key)) {
    const before = path.reduce<unknown>((at, each) => (at as Record<string, unknown>)[each], value)
    return { ...changed, key: fields.key.map(each => (each === before ? said : each)) } as V
  }
  return changed as V
}

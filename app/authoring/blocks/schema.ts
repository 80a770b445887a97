import { zod as z } from '#app/web/zod.ts'
import type { AnyKind } from './block.ts'

const made = new WeakMap<AnyKind, ReturnType<AnyKind['attrs']>>()

/** What the attributes of a node of our own must be. */
export function schemaOf(kind: AnyKind) {
  const schema = made.get(kind) ?? kind.attrs(z)
  made.set(kind, schema)
  return schema
}

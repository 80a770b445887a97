import { zod as z } from '#app/web/zod.ts'
import type { AnyKind } from './block.ts'

const made = new WeakMap<AnyKind, ReturnType<AnyKind['attrs']>>()

/** What the attributes of a node of our own must be. */
export function schemaOf(kind: AnyKind) {
  const schema = made.get(kind) ?? kind.attrs(z)
  made.set(kind, schema)
  return schema
}

/** Attributes that come from outside, when they are what the kind of node may have; else null. */
export function readAttrs(kind: AnyKind, attrs: unknown): Readonly<Record<string, unknown>> | null {
  const read = schemaOf(kind).safeParse(attrs)
  return read.success ? read.data : null
}

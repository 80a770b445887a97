import * as z from 'zod/mini'
import type { AnyBlock } from './block.ts'

const made = new WeakMap<AnyBlock, ReturnType<AnyBlock['attrs']>>()

/** What the attributes of a block must be. */
export function schemaOf(block: AnyBlock) {
  const schema = made.get(block) ?? block.attrs(z)
  made.set(block, schema)
  return schema
}

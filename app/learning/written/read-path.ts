import { isArrangeable, type Path, pathSchema } from '../path.ts'
import { format } from './written.ts'

export type Read =
  | { readonly ok: true; readonly path: Path }
  | { readonly ok: false; readonly reason: 'notJson' | 'notAPath' | 'tooManySteps'; readonly at?: string }

/** Bytes beyond which a file is no path. */
export const mostBytes = 1_000_000

/** Groups within groups beyond this are nobody's path, and would only cost the reader. */
const deepest = 40

/** A path as this house wrote it into a file, or the bare definition; else where it is none. */
export function readPath(text: string): Read {
  let told: unknown
  try {
    told = JSON.parse(text)
  } catch {
    return { ok: false, reason: 'notJson' }
  }
  if (depthOf(told) > deepest) return { ok: false, reason: 'notAPath' }
  const file = told as { format?: unknown; path?: unknown } | null
  const isWrapped = typeof file === 'object' && file !== null && file.format === format
  const read = pathSchema.safeParse(isWrapped ? file.path : told)
  if (!read.success) return { ok: false, reason: 'notAPath', at: read.error.issues[0]?.path.join('.') }
  return isArrangeable(read.data) ? { ok: true, path: read.data } : { ok: false, reason: 'tooManySteps' }
}

function depthOf(value: unknown): number {
  let level: readonly unknown[] = [value]
  let depth = 0
  for (; level.length > 0 && depth <= deepest * 3; depth += 1)
    level = level.flatMap(one => (typeof one === 'object' && one !== null ? Object.values(one) : []))
  return depth / 3
}

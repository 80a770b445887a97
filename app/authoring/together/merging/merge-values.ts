import { isRead } from '../../read-fields.ts'
import { mergedList } from './merge-lists.ts'
import { mergedWords } from './merge-words.ts'
import { sameValue } from './same-value.ts'

/**
 * What two made of one value at once: `theirs` was kept first, `mine` comes now, `base` is what `mine` was made from;
 * undefined where there was nothing, or nobody knows any more. Words merge word by word, things in a list one by one, fields
 * each by itself; of what cannot be both (a number, an address, a choice) the one that comes now stays.
 */
export function mergedValue(name: string, base: unknown, theirs: unknown, mine: unknown): unknown {
  if (theirs === undefined || sameValue(theirs, mine) || sameValue(base, theirs)) return mine
  if (mine === undefined || sameValue(base, mine)) return theirs
  if (typeof theirs === 'string' && typeof mine === 'string')
    return isWritten(name) ? mergedWords(typeof base === 'string' ? base : null, theirs, mine) : mine
  if (Array.isArray(theirs) && Array.isArray(mine)) {
    if (theirs.length > longest || mine.length > longest) return mine
    return mergedList(Array.isArray(base) ? base : null, theirs, mine, (from, one, other) =>
      mergedValue(name, from, one, other),
    )
  }
  if (!isFields(theirs) || !isFields(mine)) return mine
  const from = isFields(base) ? base : {}
  const fields = new Set([...Object.keys(theirs), ...Object.keys(mine)])
  return Object.fromEntries(
    [...fields].flatMap(field => {
      const value = mergedField(field, from, theirs, mine)
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

/** More than any block may hold; such a change is refused anyway. */
const longest = 200

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field that one took out is gone when the other left it as it was. */
function mergedField(field: string, base: Fields, theirs: Fields, mine: Fields): unknown {
  const [from, one, other] = [base[field], theirs[field], mine[field]]
  if (one === undefined) return sameValue(from, other) && from !== undefined ? undefined : other
  if (other === undefined) return sameValue(from, one) && from !== undefined ? undefined : one
  return mergedValue(field, from, one, other)
}

/** What an author writes letter by letter, though nobody may read it aloud. */
const isWritten = (name: string) => isRead(name) || name === 'tex'

/** One person as a list names them: by NIP or e-mail address; both null where the line has neither. */
export interface Listed {
  /** As it was typed. */
  readonly text: string
  readonly nip: string | null
  /** In small letters. */
  readonly email: string | null
}

const address = /[^\s,;<>()"']+@[^\s,;<>()"']+/g
const number = /(?<!\d)\d(?:[ .]?\d){17}(?!\d)/g

/**
 * The people whom a pasted list names, in its order and each once: one a line, or parted by commas, semicolons or the cells of
 * a spreadsheet. A line with a name beside the NIP or address counts by these; one with neither is given back as it is.
 */
export function readListed(text: string): readonly Listed[] {
  const found = new Map<string, Listed>()
  for (const part of text.split(/[\r\n]+/))
    for (const one of namedIn(part)) found.set(one.nip ?? one.email ?? one.text, one)
  return [...found.values()]
}

function namedIn(line: string): Listed[] {
  const emails = [...line.matchAll(address)].map(([typed]) => ({
    text: typed,
    nip: null,
    email: typed.toLowerCase(),
  }))
  const nips = [...line.replace(address, ' ').matchAll(number)].map(([typed]) => ({
    text: typed,
    nip: typed.replace(/\D/g, ''),
    email: null,
  }))
  if (emails.length + nips.length > 0) return [...emails, ...nips]
  return line
    .split(/[,;\t]/)
    .map(part => part.trim())
    .filter(Boolean)
    .map(part => ({ text: part, nip: null, email: null }))
}

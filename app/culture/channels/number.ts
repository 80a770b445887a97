/** A number as +62 and digits, from how people write it (`0812-3456-7890`, `62 812…`); null when it is none of Indonesia's. */
export function numberOf(typed: string): string | null {
  const bare = typed.replace(/[\s().-]/g, '')
  const number = bare.replace(/^(?:\+?62|0)/, '+62')
  return /^\+62[2-9]\d{7,11}$/.test(number) ? number : null
}

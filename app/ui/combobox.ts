export interface ComboboxOption {
  value: string
  label: string
  /** A second, quieter line: a unit, an address. */
  detail?: string
}

/** Lower case without accents, so that "Nabila" is found by "nábila". */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const wordsOf = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/** The options in which every typed word begins some word, in their own order. */
export function matching<Option extends ComboboxOption>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = wordsOf(typed)
  if (wanted.length === 0) return options
  return options.filter(({ label, detail = '' }) => {
    const words = wordsOf(`${label} ${detail}`)
    return wanted.every(want => words.some(word => word.startsWith(want)))
  })
}

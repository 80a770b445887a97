import { isId } from '#app/web/id.ts'
import { isLanguage, type Language } from '#app/web/language.ts'

export interface Spot {
  readonly partId: string
  readonly blockId: string
  /** Of the translation in which it was found; null for the original. */
  readonly language: Language | null
}

/** The part and block that an address names; null when it names none. */
export function spotIn(url: URL): Spot | null {
  const partId = url.searchParams.get('part') ?? ''
  const blockId = url.searchParams.get('block') ?? ''
  const asked = url.searchParams.get('in')
  const language = isLanguage(asked) ? asked : null
  return isId(partId) && /^[\w-]{0,64}$/.test(blockId) ? { partId, blockId, language } : null
}

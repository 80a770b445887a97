export type Language = 'id' | 'en'

export const isLanguage = (value: unknown): value is Language => value === 'id' || value === 'en'

/** The language to speak: the person's own, else the cookie's, else what the browser asks for, else Indonesian. */
export function languageFor(
  person: Language | null,
  cookie: string | null,
  accepted: string | null,
): Language {
  if (person) return person
  if (isLanguage(cookie)) return cookie
  return preferred(accepted ?? '') ?? 'id'
}

/** The best of our languages in an `Accept-Language` header, by its weights. */
function preferred(header: string): Language | null {
  const wishes = header
    .split(',')
    .map(part => {
      const [tag = '', ...params] = part.trim().split(';')
      const weight = params.map(param => /^\s*q=([\d.]+)/.exec(param)?.[1]).find(Boolean)
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(wish => wish.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes.map(wish => wish.language).find(isLanguage) ?? null
}

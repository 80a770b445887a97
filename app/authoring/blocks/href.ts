const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Whether a link may be stored and followed: web, mail, telephone, or a place on this site. */
export function isAllowedHref(href: unknown): href is string {
  if (typeof href !== 'string' || href.length > 2000) return false
  if (hasControls(href) || href.trim() !== href) return false
  return isPlaceHere(href) || hasAllowedScheme(href)
}

/** Whether a link leaves this site. */
export const isElsewhere = (href: string): boolean => /^https?:/i.test(href)

/** Where what was typed is meant to go: `kemenpan.go.id` gets its scheme; null when it may not be linked. */
export function hrefTyped(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return null
  if (isAllowedHref(text as unknown)) return text
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(text)) return `mailto:${text}`
  const guess = `https://${text}`
  return !/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text) && text.includes('.') && isAllowedHref(guess) ? guess : null
}

/** Browsers skip control characters inside a scheme, so none is taken anywhere. */
const hasControls = (text: string) => [...text].some(char => char <= ' ' || char === '\u007f')

const isPlaceHere = (href: string) => /^(?:#|\/(?![/\\])[^\\]*$)/.test(href)

function hasAllowedScheme(href: string): boolean {
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(href)?.[0]?.toLowerCase()
  if (!scheme || !schemes.has(scheme)) return false
  if (scheme === 'mailto:' || scheme === 'tel:') return href.length > scheme.length
  return /^https?:\/\/[^/?#\\]/i.test(href) && URL.canParse(href)
}

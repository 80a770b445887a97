/** The first letters of the first two words of a name, leaving titles out: "Dr. Siti Aminah, M.Si." → "SA". */
export function initials(name: string): string {
  const bare = name.split(',')[0] ?? name
  const words = bare.split(/\s+/).filter(word => /^\p{L}/u.test(word) && !word.endsWith('.'))
  return (words.length > 0 ? words : [bare.trim()])
    .slice(0, 2)
    .map(word => word.charAt(0).toUpperCase())
    .join('')
}

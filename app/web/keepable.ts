/** Whether PostgreSQL can keep a text: neither the zero character nor half a surrogate pair, both of which JSON can spell. */
export const isKeepableText = (text: string) => !text.includes('\0') && text.isWellFormed()

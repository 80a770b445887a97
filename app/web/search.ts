/** What was typed, for `websearch_to_tsquery`: PostgreSQL refuses many dashes without a word, each being a "not". */
export const wordsAsked = (asked: string): string => asked.replace(/-(?![\p{L}\p{N}])/gu, ' ')

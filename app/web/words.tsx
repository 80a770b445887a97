import { createContext, useContext } from 'react'
import type { Language } from './language.ts'

type Plural<K extends string> = `${K}_one`

/** The words of a slice: the same flat keys in both languages; English may add `key_one` for a count of one. */
export interface Words<K extends string = string> {
  readonly id: Readonly<Record<K, string>>
  readonly en: Readonly<Record<NoInfer<K>, string> & Partial<Record<Plural<NoInfer<K>>, string>>>
}

export type Values = Readonly<Record<string, string | number>>

/** Says one key in one language; `{{name}}` is filled from `values`, `count` picks the plural. */
export type Say<K extends string = string> = (key: K, values?: Values) => string

export const defineWords = <const K extends string>(words: Words<K>): Words<K> => words

const spoken = new WeakMap<Words, Map<Language, Say>>()

/** The words in `language`, for the server or wherever no person is looking yet. */
export function wordsIn<K extends string>(words: Words<K>, language: Language): Say<K> {
  const known = spoken.get(words) ?? new Map<Language, Say>()
  spoken.set(words, known)
  const say = known.get(language) ?? sayOf<string>(words[language])
  known.set(language, say)
  return say
}

/** Words of one language as they are said; one that nobody wrote is said as its key, and a value nobody gave as nothing. */
export function sayOf<K extends string>(words: Readonly<Record<K, string>>): Say<K> {
  const said = (key: string) => (Object.hasOwn(words, key) ? words[key as K] : undefined)
  return (key, values) => {
    const one = values?.count === 1 ? said(`${key}_one`) : undefined
    const text = one ?? said(key) ?? key
    return values ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? '')) : text
  }
}

const Spoken = createContext<Language>('id')

export const Speak = Spoken.Provider

/** The language of the page. */
export const useLanguage = () => useContext(Spoken)

/** The words of a slice in the language of the page. */
export const useWords = <K extends string>(words: Words<K>): Say<K> => wordsIn(words, useLanguage())

import type { MetaFunction } from '@remix-run/node'
import type { Language } from './language.ts'
import { type Say, type Words, wordsIn } from './words.tsx'

/** A page's title in the language of the page; `title` may also look at what the loader gave. */
export const titled =
  <K extends string, D = unknown>(
    words: Words<K>,
    title: K | ((say: Say<K>, data: D) => string),
  ): MetaFunction =>
  ({ matches, data }) => {
    const root = matches.find(match => match.id === 'root')?.data as { language?: Language } | undefined
    const say = wordsIn(words, root?.language ?? 'id')
    const text = typeof title === 'string' ? say(title) : data ? title(say, data as D) : ''
    return [{ title: text ? `${text} · Bina` : 'Bina' }]
  }

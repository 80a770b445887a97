import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import { nudgeNamed } from '../nudges.ts'
import { usual, without } from './arms.ts'
import { experimentWords } from './experiment-words.ts'

/** What a nudge is called; one that is no more keeps its name. */
export function nudgeLabel(name: string, language: Language): string {
  const nudge = nudgeNamed(name)
  return nudge ? wordsIn(nudge.words, language)('label') : name
}

/** What an arm is called: a variant by the words it begins with. */
export function armLabel(nudge: string, arm: string, language: Language): string {
  const say = wordsIn(experimentWords, language)
  if (arm === without || arm === usual) return say(`arm.${arm}`)
  const variant = nudgeNamed(nudge)?.variants.find(({ name }) => name === arm)
  return say('armVariant', { title: variant ? wordsIn(variant.words, language)('title') : arm })
}

import { formWords } from './form-words.ts'
import type { Language } from './language.ts'
import { wordsIn } from './words.tsx'

type Flag =
  | 'valueMissing'
  | 'typeMismatch'
  | 'badInput'
  | 'rangeUnderflow'
  | 'rangeOverflow'
  | 'stepMismatch'
  | 'tooShort'
  | 'patternMismatch'

export interface Checked {
  readonly type: string
  readonly min?: string
  readonly max?: string
  readonly validity: { readonly [flag in Flag]?: boolean }
}

/** What the browser finds wrong with a field, in the language of the page; null when it finds nothing. */
export function faultOf({ type, min, max, validity }: Checked, language: Language): string | null {
  const say = wordsIn(formWords, language)
  const isDate = type === 'date'
  if (validity.valueMissing) return say(type === 'radio' ? 'noChoice' : 'required')
  if (validity.badInput) return say(isDate ? 'noDate' : 'noNumber')
  if (validity.typeMismatch && type === 'email') return say('noEmail')
  if (validity.typeMismatch && type === 'url') return say('noAddress')
  if (validity.rangeUnderflow && !isDate) return say('tooSmall', { count: min ?? '' })
  if (validity.rangeOverflow && !isDate) return say('tooBig', { count: max ?? '' })
  const { typeMismatch, rangeUnderflow, rangeOverflow, stepMismatch, tooShort, patternMismatch } = validity
  const isWrong =
    typeMismatch || rangeUnderflow || rangeOverflow || stepMismatch || tooShort || patternMismatch
  return isWrong ? say('wrong') : null
}

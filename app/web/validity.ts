import { formWords } from './form-words.ts'
import { formatIn } from './format.ts'
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
  readonly step?: string
  readonly minLength?: number
  readonly validity: { readonly [flag in Flag]?: boolean }
}

/** What the browser finds wrong with a field, in the language of the page; null when it finds nothing. */
export function faultOf(field: Checked, language: Language): string | null {
  const { type, min = '', max = '', step, minLength = 0, validity } = field
  const say = wordsIn(formWords, language)
  const isDate = type === 'date'
  const { day } = formatIn(language, 'UTC')
  if (validity.valueMissing) return say(type === 'radio' ? 'noChoice' : 'required')
  if (validity.badInput) return say(isDate ? 'noDate' : 'noNumber')
  if (validity.typeMismatch && type === 'email') return say('noEmail')
  if (validity.typeMismatch && type === 'url') return say('noAddress')
  if (validity.rangeUnderflow)
    return isDate ? say('tooEarly', { day: day(min) }) : say('tooSmall', { count: min })
  if (validity.rangeOverflow)
    return isDate ? say('tooLate', { day: day(max) }) : say('tooBig', { count: max })
  if (validity.tooShort) return say('tooShort', { count: minLength })
  if (validity.stepMismatch && type === 'number' && !step) return say('noWhole')
  return validity.typeMismatch || validity.stepMismatch || validity.patternMismatch ? say('wrong') : null
}

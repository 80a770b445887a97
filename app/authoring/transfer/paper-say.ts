import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import { sectionWords } from '../blocks/section-words.ts'
import { showWords } from '../blocks/show-words.ts'
import { blockWords } from '../blocks/words.ts'
import { paperWords } from './paper-words.ts'

/** The voices of everything that speaks on paper, in the language of the course. */
export const paperSay = (language: Language) => ({
  language,
  paper: wordsIn(paperWords, language),
  block: wordsIn(blockWords, language),
  show: wordsIn(showWords, language),
  section: wordsIn(sectionWords, language),
})

export type PaperSay = ReturnType<typeof paperSay>

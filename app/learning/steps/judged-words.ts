import { mentoringWords } from './mentoring-words.ts'
import { taskWords } from './task-words.ts'

/** The words of each kind at which something is handed in and looked at; apart from the kinds, so that they come without schemas. */
export const judgedWords = { task: taskWords, mentoring: mentoringWords } as const

export type JudgedKind = keyof typeof judgedWords

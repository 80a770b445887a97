import { libraryWords } from './words.ts'

/** Under what a file may be used; stored by name, said in `libraryWords`. */
export const licences = [
  'own',
  'permission',
  'government',
  'ccBy',
  'ccBySa',
  'ccByNc',
  'cc0',
  'publicDomain',
] as const

/** The licences whose name holds this word in one language or the other. */
export const licencesNamed = (word: string) =>
  licences.filter(licence =>
    [libraryWords.id, libraryWords.en].some(said =>
      said[`licence_${licence}`].toLowerCase().includes(word.toLowerCase()),
    ),
  )

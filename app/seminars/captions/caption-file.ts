import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

/** What a form asks for that takes in captions as a file. */
export const captionFile = { accept: '.vtt,.srt,text/vtt', help: null, megabytes: 2 } as const

/** Whether a refusal names what is wrong in a file of captions. */
export const isOfCaptions = (reason: string): boolean => reason.startsWith('captions_')

/** Says why a file of captions was refused, with the line that is wrong; null where it is no fault of captions. */
export function useSay() {
  const t = useWords(words)
  return (reason: string, line = 1) => (isWord(reason) ? t(reason, { line }) : null)
}

const isWord = (key: string): key is keyof (typeof words)['id'] => Object.hasOwn(words.id, key)

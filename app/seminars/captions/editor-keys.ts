/** What one can do while correcting captions, each with its key. */
export type Command =
  | 'play'
  | 'back'
  | 'previous'
  | 'next'
  | 'previousUnsure'
  | 'nextUnsure'
  | 'sure'
  | 'add'
  | 'split'
  | 'join'
  | 'startNow'
  | 'endNow'
  | 'undo'
  | 'redo'
  | 'leave'

export interface Pressed {
  readonly code: string
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
}

interface Key {
  readonly command: Command
  /** As the help shows it. */
  readonly shown: readonly string[]
  /** Where on the board, whatever the layout writes there. */
  readonly code: string
  readonly alt?: true
  readonly control?: true
  readonly shift?: true
}

export const keys: readonly Key[] = [
  { command: 'play', shown: ['Alt', 'K'], code: 'KeyK', alt: true },
  { command: 'back', shown: ['Alt', 'J'], code: 'KeyJ', alt: true },
  { command: 'previous', shown: ['Alt', '↑'], code: 'ArrowUp', alt: true },
  { command: 'next', shown: ['Alt', '↓'], code: 'ArrowDown', alt: true },
  { command: 'nextUnsure', shown: ['Alt', 'N'], code: 'KeyN', alt: true },
  { command: 'previousUnsure', shown: ['Alt', 'B'], code: 'KeyB', alt: true },
  { command: 'sure', shown: ['Alt', 'Enter'], code: 'Enter', alt: true },
  { command: 'add', shown: ['Alt', 'L'], code: 'KeyL', alt: true },
  { command: 'split', shown: ['Enter'], code: 'Enter' },
  { command: 'join', shown: ['Alt', 'G'], code: 'KeyG', alt: true },
  { command: 'startNow', shown: ['Alt', ','], code: 'Comma', alt: true },
  { command: 'endNow', shown: ['Alt', '.'], code: 'Period', alt: true },
  { command: 'undo', shown: ['Ctrl', 'Z'], code: 'KeyZ', control: true },
  { command: 'redo', shown: ['Ctrl', 'Shift', 'Z'], code: 'KeyZ', control: true, shift: true },
  { command: 'leave', shown: ['Esc'], code: 'Escape' },
]

/** The command of what was pressed; null for what is typed. */
export function commandOf({ code, altKey, ctrlKey, metaKey, shiftKey }: Pressed): Command | null {
  const found = keys.find(
    key =>
      key.code === (code === 'NumpadEnter' ? 'Enter' : code) &&
      Boolean(key.alt) === altKey &&
      Boolean(key.control) === (ctrlKey || metaKey) &&
      Boolean(key.shift) === shiftKey,
  )
  return found?.command ?? null
}

import { MarkdownMistake } from '../blocks/block.ts'

/** Lines of Markdown being read, each with its number in the whole text. */
export class Lines {
  private at = 0
  constructor(
    private readonly texts: readonly string[],
    private readonly first = 1,
  ) {}

  get number(): number {
    return this.first + this.at
  }

  get over(): boolean {
    return this.at >= this.texts.length
  }

  peek(ahead = 0): string {
    return this.texts[this.at + ahead] ?? ''
  }

  next(): string {
    const text = this.peek()
    this.at += 1
    return text
  }

  /** The lines as long as `belongs` says so, each as it maps it; null ends them. */
  takeWhile(belongs: (line: string, lines: Lines) => string | null): Lines {
    const first = this.number
    const taken: string[] = []
    while (!this.over) {
      const text = belongs(this.peek(), this)
      if (text === null) break
      taken.push(text)
      this.at += 1
    }
    return new Lines(taken, first)
  }

  /** The first line replaced, for what stands behind a marker. */
  startingWith(text: string, first: number): Lines {
    return new Lines([text, ...this.texts], first)
  }

  mistake(what: string, line = this.number): MarkdownMistake {
    return new MarkdownMistake(line, what)
  }
}

export const isBlank = (line: string): boolean => /^[ \t]*$/.test(line)

export const trimmed = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/g, '')

export const indentOf = (line: string): number => /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').length

/** Takes at most `indent` columns of space away. */
export function dedented(line: string, indent: number): string {
  const spaces = /^[ \t]*/.exec(line)![0]
  const wide = spaces.replaceAll('\t', '    ')
  return wide.slice(Math.min(indent, wide.length)) + line.slice(spaces.length)
}

import { MarkdownMistake } from '../blocks/block.ts'

/** Forty times as many as the densest of our lessons has. */
const mostSigns = 5000
const mostLines = 20_000
const deepest = 40
/** Lists and quotations within each other. */
const deepestLines = 100

/** How many full lessons of signs and lines a whole course may have. */
const fullLessons = 10

const signsIn = (line: string) => line.match(/[*_~`[\]<>|]|^\s*[-+:#]/g)?.length ?? 0

/** How much of Markdown a text is made of. */
interface Mass {
  readonly signs: number
  readonly lines: number
}

/** Refuses text of endless signs, or of blocks within each other, which would take minutes to read; gives its mass. */
export function refuseEndless(text: string): Mass {
  let signs = 0
  let open = 0
  let indents: readonly number[] = []
  const lines = text.split('\n')
  lines.forEach((line, index) => {
    signs += signsIn(line)
    const [, name] = /^[\s>]*:{3,}\s*(\w*)/.exec(line) ?? []
    if (name !== undefined) open += name ? 1 : -1
    const opened = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s)))+/.exec(line)?.[0] ?? ''
    const indent = line.search(/\S/)
    if (opened) indents = [...indents.filter(each => each < indent), indent]
    const depth = indents.length + (opened.match(/>|[-+*]|\d+/g)?.length ?? 0)
    if (signs > mostSigns)
      throw new MarkdownMistake(index + 1, 'more signs of Markdown than a lesson may have')
    if (index > mostLines) throw new MarkdownMistake(index + 1, 'more lines than a lesson may have')
    if (open > deepest || depth > deepestLines) throw new MarkdownMistake(index + 1, 'blocks nest too deeply')
  })
  return { signs, lines: lines.length }
}

/** The same of a course, before any of it is read: each stretch from heading to heading, and all of them together. */
export function refuseEndlessCourse(texts: Iterable<string>) {
  let [signs, lines] = [0, 0]
  for (const text of texts) {
    lines += 1
    for (const stretch of text.split(/^(?=#{1,6}[ \t])/m)) {
      const mass = refuseEndless(stretch)
      signs += mass.signs
      // A stretch ends with the break before the next heading, which begins no line of its own.
      lines += mass.lines - 1
    }
    if (signs > mostSigns * fullLessons || lines > mostLines * fullLessons)
      throw new MarkdownMistake(1, 'more than a course may have')
  }
}

import { Parser } from 'htmlparser2'
import { mostBrought, NoCourse } from './incoming.ts'

/**
 * Reads through HTML once without keeping any of it, and refuses what would take too long or too much room to make a lesson
 * of: too many elements, too deep within each other, cells that span too far.
 *
 * @throws NoCourse
 */
export function refuseEndlessHtml(html: string) {
  let elements = 0
  let depth = 0
  let cells = 0
  const parser = new Parser({
    onopentag(_, { colspan, rowspan }) {
      elements += 1
      depth += 1
      cells += span(colspan, 100) * span(rowspan, 1000)
      if (elements > mostBrought.elements || cells > mostBrought.elements * 2) throw new NoCourse('tooMuch')
      if (depth > mostBrought.depth) throw new NoCourse('tooMuch')
    },
    onclosetag() {
      depth -= 1
    },
  })
  parser.write(html)
  parser.end()
}

const span = (value: string | undefined, most: number) => {
  const wanted = Number.parseInt(value ?? '1', 10) || 1
  return wanted > 1 ? Math.min(most, wanted) : 1
}

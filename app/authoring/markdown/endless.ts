import { MarkdownMistake } from '../blocks/block.ts'

/** Forty times as many as the densest of our lessons has. */
const mostSigns = 5000
const deepest = 40

/** Refuses text of endless signs or directives within each other, which would take minutes to read. */
export function refuseEndless(text: string) {
  let signs = 0
  let open = 0
  text.split('\n').forEach((line, index) => {
    signs += line.match(/[*_~`[\]<>|]|^\s*[-+:#]/g)?.length ?? 0
    const [, name] = /^[\s>]*:{3,}\s*(\w*)/.exec(line) ?? []
    if (name !== undefined) open += name ? 1 : -1
    if (signs > mostSigns)
      throw new MarkdownMistake(index + 1, 'more signs of Markdown than a lesson may have')
    if (open > deepest) throw new MarkdownMistake(index + 1, 'blocks nest too deeply')
  })
}

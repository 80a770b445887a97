import type { Language } from '#app/web/language.ts'
import { isGroup, type Node, nodesOf, type Path } from './path.ts'

/** How a person reads a course that is there in two languages. */
export interface CourseWords {
  readonly workId: string
  readonly reading: Language
  readonly other: Language
  /** What the course and its parts are called, as far as that differs from the original: `title`, `summary`, `audience`, or the id of a module or part. */
  readonly names: Readonly<Record<string, string>>
  /** Whether it is read in another language than it was written in. */
  readonly isTranslation: boolean
}

/** The language in which a course or a part of it is called: `title`, `summary`, `audience`, or the id of a module or part. */
export const languageOfName = (
  { reading, other, names, isTranslation }: Omit<CourseWords, 'workId'>,
  name: string,
): Language => (isTranslation && !(name in names) ? other : reading)

/** The path of a course in the language in which it is read. */
export function pathIn(path: Path, { names }: Pick<CourseWords, 'names'>): Path {
  const said = (node: Node): Node => {
    const title = names[node.id] ?? node.title
    if (isGroup(node)) return { ...node, title, nodes: node.nodes.map(said) }
    return { ...node, title, ...(node.remedy && { remedy: node.remedy.map(said) }) }
  }
  return {
    ...path,
    title: names.title ?? path.title,
    summary: names.summary ?? path.summary,
    audience: names.audience ?? path.audience,
    steps: path.steps.map(said),
  }
}

/** How many of the names on the page of a course stay in the original although it is read in the other language. */
export function unnamed(path: Path, { names, isTranslation }: CourseWords): number {
  if (!isTranslation) return 0
  const ids = ['title', ...(path.summary ? ['summary'] : []), ...nodesOf(path.steps).map(({ id }) => id)]
  return ids.filter(id => !(id in names)).length
}

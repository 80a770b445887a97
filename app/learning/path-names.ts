import { competencyOf } from '#app/authoring/competency.ts'
import type { Day } from '#app/web/day.ts'
import { nodesOf, type Path } from './path.ts'
import type { Names } from './rules/registry.ts'
import type { Reader } from './rules/rule.ts'

/** How the nodes of a path and the competencies are called. */
export function namesOf(path: Path, reader: Reader = 'learner', today?: Day): Names {
  const titles = new Map(nodesOf(path.steps).map(node => [node.id, node.title]))
  return {
    title: id => titles.get(id) ?? id,
    competency: slug => competencyOf(slug)?.name ?? { id: slug, en: slug },
    ...{ reader, today },
  }
}

import { competencyOf } from '#app/authoring/competency.ts'
import type { Day } from '#app/web/day.ts'
import { wordsIn } from '#app/web/words.tsx'
import { nodesOf, type Path, stepsOf } from './path.ts'
import type { Names } from './rules/registry.ts'
import type { Reader } from './rules/rule.ts'
import { judgedWords } from './steps/judged-words.ts'
import { judgedAs } from './steps/registry.ts'

/** How the nodes of a path and the competencies are called. */
export function namesOf(path: Path, reader: Reader = 'learner', today?: Day): Names {
  const titles = new Map(nodesOf(path.steps).map(node => [node.id, node.title]))
  const title = (id: string) => titles.get(id) ?? id
  const judged = new Map(stepsOf(path.steps).map(step => [step.id, judgedAs(step)?.words]))
  return {
    title,
    competency: slug => competencyOf(slug)?.name ?? { id: slug, en: slug },
    judged(id, word) {
      const words = judged.get(id) ?? judgedWords.task
      const values = { title: title(id) }
      return { id: wordsIn(words, 'id')(word, values), en: wordsIn(words, 'en')(word, values) }
    },
    ...{ reader, today },
  }
}

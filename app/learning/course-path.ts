import type { Check } from '#app/assessment/check.ts'
import type { Outline, OutlinePart } from '#app/authoring/outline.ts'
import { competenciesIn } from './check-facts.ts'
import { type Path, pathSchema } from './path.ts'

/** The path a course carries: its modules one after the other, in each its lessons and checks in order. */
export function coursePath(workId: string, outline: Outline, checks: ReadonlyMap<string, Check>): Path {
  const stepOf = (part: OutlinePart) => ({
    id: part.id,
    kind: part.kind,
    title: part.title,
    effort: part.minutes,
    ...(part.kind === 'check'
      ? checkFacts(workId, part.id, checks.get(part.id))
      : { of: { workId, partId: part.id } }),
  })
  const [first, ...more] = outline.modules
  return pathSchema.parse({
    title: outline.title,
    summary: outline.summary,
    audience: outline.audience ?? '',
    competencies: outline.competencies.map(aim => aim.competency),
    ...(outline.hoursJp === null ? {} : { hours: outline.hoursJp }),
    ...(outline.hoursForm === undefined ? {} : { hoursForm: outline.hoursForm }),
    steps:
      first && more.length === 0
        ? first.parts.map(stepOf)
        : outline.modules.map(({ id, title, parts }) => ({
            id,
            kind: 'sequence',
            title,
            nodes: parts.map(stepOf),
          })),
  })
}

function checkFacts(workId: string, partId: string, check: Check | undefined) {
  const of = { workId, partId, passMark: check?.rules.passMark, competencies: check && competenciesIn(check) }
  return { of, attempts: check?.rules.attempts ?? undefined }
}

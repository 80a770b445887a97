import type { Check } from '#app/assessment/check.ts'
import { type Publication, publicationPart, publicationsNow } from '#app/authoring/publications.server.ts'
import type { Db } from '#db/connection.ts'
import { competenciesIn } from './check-facts.ts'
import type { Finding } from './findings.ts'
import { isGroup, type Node, type Path, type Step, stepsOf } from './path.ts'

interface Of {
  readonly workId?: string
  readonly partId?: string
}

/** Copies into the steps what the published things say (mark, tries, competencies), and finds those that are not published. */
export async function withFacts(db: Db, path: Path): Promise<{ path: Path; findings: readonly Finding[] }> {
  const steps = stepsOf(path.steps).filter(step => (step.of as Of).workId)
  const publications = await publicationsNow(db, [
    ...new Set(steps.map(step => (step.of as Of).workId ?? '')),
  ])
  const known = new Map<string, Step>()
  const findings: Finding[] = []
  for (const step of steps) {
    const told = await stepWithFacts(db, step, publications)
    if (told) known.set(step.id, told)
    else findings.push(unpublished(step))
  }
  return { path: { ...path, steps: replaced(path.steps, known) }, findings }
}

async function stepWithFacts(
  db: Db,
  step: Step,
  publications: ReadonlyMap<string, Publication>,
): Promise<Step | null> {
  const { workId, partId } = step.of as Of
  const publication = publications.get(workId ?? '')
  if (!publication) return null
  if (!partId) return step
  const part = await publicationPart(db, publication.id, partId)
  if (part?.kind !== (step.kind === 'lesson' ? 'lesson' : 'check')) return null
  if (part.kind === 'lesson') return step
  const check = part.body as Check
  const of = { ...(step.of as Of), competencies: competenciesIn(check) }
  if (step.kind !== 'check') return { ...step, of }
  const attempts = step.attempts ?? check.rules.attempts ?? undefined
  return { ...step, of: { ...of, passMark: check.rules.passMark }, attempts }
}

const replaced = (nodes: readonly Node[], known: ReadonlyMap<string, Step>): readonly Node[] =>
  nodes.map(node => {
    if (isGroup(node)) return { ...node, nodes: replaced(node.nodes, known) }
    const step = known.get(node.id) ?? node
    return step.remedy ? { ...step, remedy: replaced(step.remedy, known) } : step
  })

const unpublished = (step: Step): Finding => ({
  kind: 'unpublished',
  level: 'error',
  node: step.id,
  says: {
    id: `“${step.title}” menunjuk materi yang tidak (atau tidak lagi) terbit.`,
    en: `“${step.title}” points to something that is not published, or not any more.`,
  },
  mend: { id: 'Terbitkan materinya atau pilih yang lain.', en: 'Publish it, or pick something else.' },
})

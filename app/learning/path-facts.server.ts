import type { Check } from '#app/assessment/check.ts'
import { partsOf } from '#app/authoring/outline.ts'
import { type Publication, publicationPart, publicationsNow } from '#app/authoring/publications.server.ts'
import { reviewLog, standingOf } from '#app/authoring/review-log.server.ts'
import { dayOf } from '#app/web/day.ts'
import type { Db } from '#db/connection.ts'
import { appointmentDates } from './appointments.server.ts'
import { competenciesIn } from './check-facts.ts'
import type { Finding } from './findings.ts'
import { isGroup, type Node, type Path, type Step, stepsOf } from './path.ts'
import { earliestDays } from './proving/earliest.ts'
import { heldBy, stepKind } from './steps/registry.ts'
import { noSeminar, overSeminar, planned, tooLateFor, unpublished, unsuited } from './thing-findings.ts'

/** Days are told as they are where most of its authors live. */
const zone = 'Asia/Jakarta'

interface Of {
  readonly workId?: string
  readonly partId?: string
}

export interface Facts {
  readonly path: Path
  readonly findings: readonly Finding[]
  /** What the things of the steps weigh, by step. */
  readonly bytes: ReadonlyMap<string, number>
}

/** Copies into the steps what the published things say (mark, tries, competencies), and finds those that are not there when they open. */
export async function withFacts(db: Db, path: Path, now: Date): Promise<Facts> {
  const steps = stepsOf(path.steps).filter(step => (step.of as Of).workId)
  const publications = await publicationsNow(db, [
    ...new Set(steps.map(step => (step.of as Of).workId ?? '')),
  ])
  const known = new Map<string, Step>()
  const bytes = new Map<string, number>()
  const findings: Finding[] = []
  for (const step of steps) {
    const { workId = '', partId } = step.of as Of
    const outline = publications.get(workId)?.outline
    const part = outline && partId ? partsOf(outline).find(({ id }) => id === partId) : outline
    bytes.set(step.id, part?.bytes ?? 0)
    const told = await stepWithFacts(db, step, publications)
    if (!told) findings.push(await absent(db, step))
    else if ('says' in told) findings.push(told)
    else known.set(step.id, told)
  }
  findings.push(...(await seminarFindings(db, path, now)))
  return { path: { ...path, steps: replaced(path.steps, known) }, findings, bytes }
}

async function absent(db: Db, step: Step): Promise<Finding> {
  const { state, plan } = standingOf(await reviewLog(db, (step.of as Of).workId ?? ''))
  return state === 'scheduled' && plan
    ? planned(step, dayOf(new Date(plan.at), plan.zone))
    : unpublished(step)
}

/** Seminars that are not there, were held before a learner can come to them, or will be. */
async function seminarFindings(db: Db, path: Path, now: Date): Promise<readonly Finding[]> {
  const steps = stepsOf(path.steps).filter(step => step.kind === 'seminar')
  if (steps.length === 0) return []
  const idOf = (step: Step) => stepKind(step.kind).thing(step.of) ?? ''
  const dates = await appointmentDates(db, [...new Set(steps.map(idOf))])
  const earliest = earliestDays(path)
  return steps.flatMap(step => {
    const date = dates.get(idOf(step))
    if (!date) return [noSeminar(step)]
    if (date.isRecorded || !date.endsAt) return []
    const days = earliest.get(step.id) ?? 0
    if (date.endsAt <= now) return [overSeminar(step)]
    const opensAt = now.getTime() + days * 86_400_000
    return opensAt > date.endsAt.getTime() ? [tooLateFor(step, dayOf(date.endsAt, zone), days)] : []
  })
}

async function stepWithFacts(
  db: Db,
  step: Step,
  publications: ReadonlyMap<string, Publication>,
): Promise<Step | Finding | null> {
  const { workId, partId } = step.of as Of
  const publication = publications.get(workId ?? '')
  if (!publication) return null
  if (!partId) return step
  const part = await publicationPart(db, publication.id, partId)
  if (!part || part.kind !== heldBy(step)) return null
  if (stepKind(step.kind).suits?.(part.body) === false) return unsuited(step)
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

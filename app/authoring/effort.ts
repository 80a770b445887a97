import { nodesOf, textOf } from './body.ts'
import type { PartKind } from './work.ts'

/** Words a minute when reading carefully on a screen. */
const pace = 180
const minutesPerPicture = 0.2
const minutesPerQuestion = 1

/** Minutes that a part asks for, at least one: the author's word, else told from its length. */
export function minutesOf(part: { kind: PartKind; body: unknown; minutes?: number | null }): number {
  if (part.minutes) return part.minutes
  return part.kind === 'check' ? minutesOfCheck(part.body) : minutesOfLesson(part.body)
}

function minutesOfLesson(body: unknown) {
  const words = textOf(body).split(/\s+/).filter(Boolean).length
  const kinds = [...nodesOf(body)].map(node => node.type)
  const pictures = kinds.filter(kind => kind === 'image').length
  const questions = kinds.filter(kind => kind === 'question').length
  return Math.max(1, Math.round(words / pace + pictures * minutesPerPicture + questions * minutesPerQuestion))
}

function minutesOfCheck(body: unknown) {
  const { rules, questions } = (body ?? {}) as { rules?: { minutes?: number | null }; questions?: unknown[] }
  return Math.max(1, rules?.minutes ?? Math.round((questions?.length ?? 0) * minutesPerQuestion))
}

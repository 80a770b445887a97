import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import { nodeId } from './evidence.ts'

/** Which step of whose walk a URL names; whatever cannot be one is answered as absent. */
export function stepAt(person: Person, params: Readonly<Record<string, string | undefined>>) {
  const { enrolmentId = '', stepId = '' } = params
  if (!isId(enrolmentId) || !nodeId.safeParse(stepId).success) notFound()
  return { enrolmentId, stepId, learnerId: person.id }
}

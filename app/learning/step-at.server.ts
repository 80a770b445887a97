import { notFound } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import { isLanguage, type Language } from '#app/web/language.ts'
import { nodeId } from './evidence.ts'

/** Which step of whose walk a URL names; whatever cannot be one is answered as absent. */
export function stepAt(person: Person, params: Readonly<Record<string, string | undefined>>) {
  const { enrolmentId = '', stepId = '' } = params
  if (!isId(enrolmentId) || !nodeId.safeParse(stepId).success) notFound()
  return { enrolmentId, stepId, learnerId: person.id }
}

/** The language that an address asks for, so that what was shown in it is answered in it; null when it asks for none. */
export function readingAsked(url: URL): Language | null {
  const asked = url.searchParams.get('in')
  return isLanguage(asked) ? asked : null
}

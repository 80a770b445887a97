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

/** The language a lesson is read in: the one its address asks for, else the person's own. */
export function readingIn(url: URL, own: Language): Language {
  const asked = url.searchParams.get('in')
  return isLanguage(asked) ? asked : own
}

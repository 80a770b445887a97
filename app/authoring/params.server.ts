import { notFound } from '#app/people/gate.server.ts'
import { isId } from '#app/web/id.ts'

/** The id that the address names; what is no id is not found. */
export function idIn(params: Readonly<Record<string, string | undefined>>, name: string): string {
  const id = params[name] ?? ''
  return isId(id) ? id : notFound()
}

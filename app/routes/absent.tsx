import { notFound, page } from '#app/people/gate.server.ts'

/** An address that nothing answers to. */
export const loader = page('anyone', async () => notFound())

export default function Absent() {
  return null
}

import type { MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { endpoint } from '#app/people/gate.server.ts'
import { safeReturn } from '#app/web/origin.ts'
import { Fault, faultTitle } from '../fault.tsx'
import type { RootData } from '../root.tsx'

/** Without scripts, since it stands at the address of what was refused. */
export const handle = { still: true }

const refused = async ({ params }: { params: Readonly<Record<string, string | undefined>> }) => {
  const status = Number(params.status)
  throw new Response(null, { status: status >= 400 && status <= 500 ? status : 404 })
}

/** What is shown instead of something asked for; see `web/refusal.server.ts`. */
export const loader = endpoint('anyone', refused)

export const action = endpoint('anyone', refused)

export const meta: MetaFunction<typeof loader> = ({ error, matches }) => {
  const root = matches.find(({ id }) => id === 'root')?.data as RootData | undefined
  return [{ title: `${faultTitle(error, root?.language ?? 'id')} · Bina` }]
}

export default function Refusal() {
  return null
}

export function ErrorBoundary() {
  const [asked] = useSearchParams()
  return <Fault again={safeReturn(asked.get('from'))} />
}

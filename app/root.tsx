import '#app/ui/ui.css'
import fontUrl from '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2?url'
import type { LinksFunction, MetaFunction } from '@remix-run/node'
import {
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  type useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { adopt, adopted } from '#app/authoring/adopted.ts'
import { page } from '#app/people/gate.server.ts'
import { ToastProvider } from '#app/ui/toast.tsx'
import { themeCookie } from '#app/web/cookies.server.ts'
import { InZone } from '#app/web/format.ts'
import { newId } from '#app/web/id.ts'
import { useNonce } from '#app/web/nonce.ts'
import { settings } from '#app/web/settings.server.ts'
import { ShowOutcome } from '#app/web/show-outcome.tsx'
import { Speak, useLanguage } from '#app/web/words.tsx'
import { Fault, faultTitle } from './fault.tsx'
import { DeedSender } from './learning/pack/deed-sender.tsx'
import { placesFor } from './navigation.ts'
import { Registration } from './offline/registration.tsx'
import { CodeSender } from './seminars/attendance/code-sender.tsx'
import { Shell } from './shell.tsx'

export type RootData = ReturnType<typeof useLoaderData<typeof loader>>

export const links: LinksFunction = () => [
  { rel: 'preload', href: fontUrl, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
]

/** For a page that says no title of its own, and for whatever went wrong, unless it went wrong before the reader was known. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (!error) return [{ title: 'Bina' }]
  return data ? [{ title: `${faultTitle(error, data.language)} · Bina` }] : []
}

export const loader = page('anyone', async ({ person, language, request }) => ({
  language,
  theme:
    person?.theme ??
    ((await themeCookie.parse(request.headers.get('Cookie'))) as 'light' | 'dark' | null) ??
    'auto',
  zone: person?.zone ?? 'Asia/Jakarta',
  formSeed: newId(),
  demo: settings().DEMO,
  person: person && { id: person.id, name: person.name, unit: person.unit?.name ?? null },
  places: person ? placesFor(person) : [],
  framework: adopted(),
}))

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>('root')
  // In the browser alone: drawing on the server must not set back a framework imported since the data was read.
  if (root && !import.meta.env.SSR) adopt(root.framework)
  const asked = useLanguage()
  const language = root?.language ?? asked
  const fault = useRouteError()
  const nonce = useNonce()
  const isStill = useMatches().some(match => (match.handle as { still?: true } | undefined)?.still)
  return (
    <html lang={language} data-theme={root?.theme === 'auto' ? undefined : root?.theme}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        {!root && <title>{`${faultTitle(fault, language)} · Bina`}</title>}
        <Links />
      </head>
      <body>
        <Speak value={language}>
          <InZone value={root?.zone ?? 'Asia/Jakarta'}>
            <ToastProvider>
              {root ? <Shell root={root}>{children}</Shell> : <main>{children}</main>}
              {root?.person && !isStill && <CodeSender personId={root.person.id} />}
              {root?.person && !isStill && <DeedSender personId={root.person.id} />}
            </ToastProvider>
            {!isStill && <Registration />}
          </InZone>
        </Speak>
        {!isStill && <ScrollRestoration nonce={nonce} />}
        {!isStill && <ShowOutcome />}
        {!isStill && <Scripts nonce={nonce} />}
      </body>
    </html>
  )
}

export default function App() {
  return <Outlet />
}

export const ErrorBoundary = Fault

import { isRouteErrorResponse, useLocation, useRouteError } from '@remix-run/react'
import { LinkButton } from '#app/ui/button.tsx'
import { ErrorPage } from '#app/ui/error-page.tsx'
import { useOnline } from '#app/ui/online.tsx'
import type { Language } from '#app/web/language.ts'
import { useWords, wordsIn } from '#app/web/words.tsx'
import { faultWords } from './fault-words.ts'

const known = [403, 404, 409, 413, 415, 421, 422, 429] as const
type Known = (typeof known)[number] | 500

/** The page for what went wrong: what happened, whether the work is safe, what to do. `again` is where to try again. */
export function Fault({ again }: { again?: string }) {
  const t = useWords(faultWords)
  const fault = useRouteError()
  const here = useLocation()
  const online = useOnline()
  const status = statusOf(fault)
  const kind = online || isRouteErrorResponse(fault) ? status : 'offline'
  return (
    <ErrorPage
      status={kind === 'offline' ? undefined : status}
      drawing={kind === 'offline' ? 'offline' : undefined}
      title={t(`${kind}.title`)}
      safe={t(`${kind}.safe`)}
      advice={t(`${kind}.advice`)}
      actions={
        <>
          <LinkButton to="/" variant="primary">
            {t('home')}
          </LinkButton>
          {status !== 404 && (
            <LinkButton to={again ?? here.pathname + here.search} reloadDocument>
              {t('again')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

/** The title of the page for what went wrong. */
export const faultTitle = (fault: unknown, language: Language) =>
  wordsIn(faultWords, language)(`${statusOf(fault)}.title`)

function statusOf(fault: unknown): Known {
  const status = isRouteErrorResponse(fault) ? fault.status : 500
  if (status === 405) return 404
  return known.find(code => code === status) ?? 500
}

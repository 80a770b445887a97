import { useFetcher } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Screen } from './presenting.server.ts'
import { QrCode } from './qr-code.tsx'
import { screenWords } from './screen-words.ts'

interface CodeScreenProps {
  readonly seminar: { readonly id: string; readonly title: string; readonly asksLeaving: boolean }
  readonly screen: Screen
  /** Where this Bina is found, for whoever scans. */
  readonly origin: string
}

/** The code of the session that is on, large enough for the last row, and the same as a QR code. */
export function CodeScreen({ seminar, origin, ...loaded }: CodeScreenProps) {
  const t = useWords(screenWords)
  const { dateTime } = useFormat()
  const { screen, now } = useScreen(loaded.screen)
  const shown = screen.codes.find(({ from }) => from <= now && now < from + screen.seconds * 1000)
  const { session, next } = screen
  return (
    <div className="mx-auto flex w-full max-w-6xl flex-col gap-6 px-4 py-6 sm:px-8">
      <header>
        <h1 className="text-2xl sm:text-4xl">{seminar.title}</h1>
        {session?.title && <p className="text-xl text-quiet">{session.title}</p>}
      </header>
      {!session && (
        <Notice>
          {t('notNow')} {next && t('nextSession', { time: dateTime(next.startsAt) })}
        </Notice>
      )}
      {session && !shown && <Notice kind="warn">{t('lost')}</Notice>}
      {session && shown && (
        <div className="grid items-center gap-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="min-w-0">
            <p className="text-xl text-quiet">{t('codeIs')}</p>
            <p
              data-code={shown.code}
              className="text-[18vw] leading-none font-bold tracking-wide whitespace-nowrap tabular-nums lg:text-[11vw]"
            >
              {shown.code.slice(0, 3)} {shown.code.slice(3)}
            </p>
            <p className="mt-6 max-w-reading text-xl">{t('openSeminar')}</p>
            <p className="mt-2 text-lg text-quiet">
              {t('changes')} {seminar.asksLeaving && t('leavingToo')}
            </p>
          </div>
          <div>
            <p className="mb-2 text-xl text-quiet">{t('orScan')}</p>
            <QrCode
              link={`${origin}/agenda/${seminar.id}#${shown.code}`}
              label={t('orScan')}
              className="h-auto w-full max-w-88 rounded-card"
            />
          </div>
        </div>
      )}
      <footer className="flex flex-wrap gap-3">
        <LinkButton to={`/agenda/${seminar.id}`}>{t('back')}</LinkButton>
        <noscript>
          <a href={`/agenda/${seminar.id}/code`} className="inline-flex min-h-11 items-center underline">
            {t('reload')}
          </a>
        </noscript>
      </footer>
    </div>
  )
}

const second = 1000

/** The newest codes there are and the time by the server's clock, each second; fetched anew while half of them are left. */
function useScreen(loaded: Screen): { screen: Screen; now: number } {
  const fetcher = useFetcher<{ screen: Screen }>()
  const screen = fetcher.data?.screen ?? loaded
  const [now, setNow] = useState(loaded.now)
  const { load } = fetcher
  useEffect(() => {
    const ours = Date.now()
    setNow(screen.now)
    const clock = setInterval(() => setNow(screen.now + Date.now() - ours), second)
    const codesLast = screen.codes.length * screen.seconds * second
    const again = setInterval(() => load(location.pathname), Math.max(30 * second, codesLast / 20))
    return () => {
      clearInterval(clock)
      clearInterval(again)
    }
  }, [screen, load])
  return { screen, now }
}

import { useLocation } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useFresh } from '#app/web/use-fresh.ts'
import { useWords } from '#app/web/words.tsx'
import { composerWords } from '../composer-words.ts'
import { Groups } from './groups.tsx'
import { MappingForm } from './mapping-form.tsx'
import type { MigrationShown } from './migration-page.server.ts'
import { migrationWords } from './words.ts'

const pulse = 1000
const isUnderWay = ({ state }: MigrationShown) =>
  state === 'looking' || state === 'moving' || state === 'returning'

/** What a new version means for those on an older one, and how they come to it. */
export function MigrationPage({ migration }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  const say = useWords(composerWords)
  const told = useFresh<{ migration: MigrationShown }>(pulse, fresh =>
    isUnderWay(fresh?.migration ?? migration),
  )
  const shown = told?.migration ?? migration
  const { pathId, title, from, to, state } = shown
  return (
    <Page
      title={t('title', { to })}
      description={t('about', { path: title, from })}
      breadcrumbs={[
        { to: '/paths', label: say('paths') },
        { to: `/paths/${pathId}`, label: title },
        { to: `/paths/${pathId}/versions`, label: say('versions') },
      ]}
    >
      <Refused />
      <Standing migration={shown} />
      {state !== 'looking' && shown.groups.length > 0 && <Groups migration={shown} />}
      {state === 'looked' && shown.groups.length === 0 && (
        <Empty title={t('nobody', { from })} drawing="trail">
          {t('nobodyHow')}
        </Empty>
      )}
      {(state === 'moving' || state === 'moved') && <TakeBack migration={shown} />}
      {(state === 'looked' || state === 'cancelled') && <MappingForm key={shown.state} migration={shown} />}
    </Page>
  )
}

function Refused() {
  const t = useWords(migrationWords)
  const { reason } = useFormResult()
  if (reason !== 'busy' && reason !== 'unfit') return null
  return (
    <Notice kind="warn" live="assertive" className="mb-8">
      {t(reason)}
    </Notice>
  )
}

function Standing({ migration }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  const format = useFormat()
  const { state, seen, all, moved, toMove, returned, from, to, waiting } = migration
  const of = (done: number, whole: number) => ({ done: format.number(done), all: format.number(whole) })
  if (state === 'looking')
    return (
      <Working
        label={t('looking')}
        value={seen / Math.max(1, all)}
        valueText={t('lookedOf', of(seen, all))}
        deed="cancellation"
        word={t('cancel')}
      />
    )
  if (state === 'moving')
    return (
      <Working
        label={t('moving')}
        value={moved / Math.max(1, toMove)}
        valueText={t('movedOf', of(moved, toMove))}
      />
    )
  if (state === 'returning')
    return (
      <Working
        label={t('returning')}
        value={returned / Math.max(1, moved)}
        valueText={t('returnedOf', of(returned, moved))}
      />
    )
  if (state === 'cancelled') return <Notice className="mb-8">{t('cancelled')}</Notice>
  if (state === 'looked') return null
  return (
    <Notice
      kind="good"
      live="polite"
      className="mb-8"
      title={
        state === 'moved' ? t('moved', of(moved, moved)) : t('returned', { from, ...of(returned, moved) })
      }
    >
      {waiting > 0 && <p>{t('movedLater', { count: waiting })}</p>}
      <p>{state === 'moved' ? t('movedHow', { to }) : returned < moved && t('returnedHow')}</p>
    </Notice>
  )
}

/** How far it is. Without JavaScript the page is looked at again by a press. */
function Working({
  deed,
  word,
  ...progress
}: {
  label: string
  value: number
  valueText: string
  deed?: string
  word?: string
}) {
  const t = useWords(migrationWords)
  const { pathname } = useLocation()
  return (
    <div className="mb-10 max-w-reading" aria-live="polite">
      <Progress {...progress} />
      <div className="mt-4 flex flex-wrap gap-3">
        {deed && (
          <Form>
            <input type="hidden" name="deed" value={deed} />
            <Button>{word}</Button>
          </Form>
        )}
        <noscript>
          <LinkButton to={pathname}>{t('reload')}</LinkButton>
        </noscript>
      </div>
    </div>
  )
}

function TakeBack({ migration: { from, to } }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  return (
    <Section title={t('takeBack', { from })} description={t('takeBackHow', { to })} className="max-w-reading">
      <Form>
        <input type="hidden" name="deed" value="return" />
        <Button variant="danger" icon={Undo2}>
          {t('takeBack', { from })}
        </Button>
      </Form>
    </Section>
  )
}

import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords, wordsIn } from '#app/web/words.tsx'
import { type ChannelsProps, ChannelsSection } from './channels/channels-section.tsx'
import type { Wishes } from './choose.ts'
import { ExperimentConsent } from './experiments/consent-section.tsx'
import type { LedgerEntry } from './ledger.server.ts'
import type { Nudge } from './nudge.ts'
import { NudgeEntry } from './nudge-entry.tsx'
import { nudgeWords } from './nudge-words.ts'
import { nudges } from './nudges.ts'

export interface NudgesPageProps extends ChannelsProps {
  wishes: Wishes
  /** Whether they take part in experiments. */
  experiments: boolean
  ledger: readonly LedgerEntry[]
  /** Where the older ones are; null when these are all. */
  older: string | null
  /** What was just saved: a kind of reminder by its name, all `kinds`, the `pause`, or anything else on the `page`. */
  saved: string | null
  heldOut: boolean
  /** Null when there is no pause. */
  pausedUntil: Date | null
}

/** Every nudge, why it came, and the ways to stop them: a kind, all, the consent. */
export function NudgesPage({
  wishes,
  experiments,
  ledger,
  older,
  saved,
  heldOut,
  pausedUntil,
  ...places
}: NudgesPageProps) {
  const t = useWords(nudgeWords)
  return (
    <Page
      title={t('nudges')}
      description={t('intro')}
      width="reading"
      actions={wishes.consented && <LinkButton to="#received">{t('ledger')}</LinkButton>}
    >
      {saved === 'page' && <Saved className="mb-8" />}
      <ConsentSection wishes={wishes} />
      {wishes.consented && heldOut && <Notice className="mt-6 mb-8">{t('heldOut')}</Notice>}
      {wishes.consented && <PauseSection until={pausedUntil} isSaved={saved === 'pause'} />}
      {wishes.consented && <ChannelsSection {...places} />}
      {wishes.consented && <ExperimentConsent given={experiments} />}
      {wishes.consented && <KindsSection wishes={wishes} saved={saved} />}
      <p className="my-10">
        <Link to="/readiness">{t('readiness')}</Link>
      </p>
      <Section id="received" title={t('ledger')}>
        {ledger.length === 0 ? (
          <Empty title={t('none')} drawing="letter">
            {t('noneHow')}
          </Empty>
        ) : (
          <ul className="divide-y divide-line border-y border-line">
            {ledger.map(entry => (
              <NudgeEntry key={entry.id} entry={entry} />
            ))}
          </ul>
        )}
        {older && (
          <LinkButton to={older} className="mt-6">
            {t('older')}
          </LinkButton>
        )}
      </Section>
    </Page>
  )
}

function Saved({ className }: { className: string }) {
  const t = useWords(nudgeWords)
  return (
    <Notice kind="good" live="polite" className={className}>
      {t('saved')}
    </Notice>
  )
}

function ConsentSection({ wishes: { consented, allOff } }: { wishes: Wishes }) {
  const t = useWords(nudgeWords)
  return (
    <Section title={t('consent')} description={t('limits')}>
      <Form className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <input type="hidden" name="part" value="consent" />
        <p className="font-semibold">{t(consented ? (allOff ? 'agreedButOff' : 'agreed') : 'notAgreed')}</p>
        <Button name="given" value={consented ? 'no' : 'yes'} variant={consented ? 'quiet' : 'primary'}>
          {t(consented ? 'withdraw' : 'give')}
        </Button>
      </Form>
    </Section>
  )
}

function PauseSection({ until, isSaved }: { until: Date | null; isSaved: boolean }) {
  const t = useWords(nudgeWords)
  const format = useFormat()
  return (
    <Section
      id="pause"
      title={t('pause')}
      description={until ? t('pausedUntil', { day: format.dateTime(until) }) : t('pauseHow')}
    >
      {isSaved && <Saved className="mb-4" />}
      <Form action="#pause" className="flex flex-wrap gap-3" preventScrollReset>
        <input type="hidden" name="part" value="pause" />
        {until ? (
          <Button name="days" value="0" size="small">
            {t('endPause')}
          </Button>
        ) : (
          <>
            <Button name="days" value="7" size="small" variant="quiet">
              {t('pauseWeek')}
            </Button>
            <Button name="days" value="28" size="small" variant="quiet">
              {t('pauseMonth')}
            </Button>
          </>
        )}
      </Form>
    </Section>
  )
}

function KindsSection({ wishes, saved }: Pick<NudgesPageProps, 'wishes' | 'saved'>) {
  const t = useWords(nudgeWords)
  return (
    <Section
      id="kinds"
      title={t('kinds')}
      actions={
        <Form action="#kinds" preventScrollReset>
          <input type="hidden" name="part" value="switch" />
          <input type="hidden" name="on" value={wishes.allOff ? 'yes' : 'no'} />
          <Button size="small">{t(wishes.allOff ? 'switchAllOn' : 'switchAllOff')}</Button>
        </Form>
      }
    >
      {saved === 'kinds' && <Saved className="mb-4" />}
      {wishes.allOff && <Notice className="mb-4">{t('allOff')}</Notice>}
      <ul className="divide-y divide-line border-y border-line">
        {nudges.map(nudge => (
          <Kind
            key={nudge.name}
            nudge={nudge}
            isOff={wishes.off.includes(nudge.name)}
            allOff={wishes.allOff}
            isSaved={saved === nudge.name}
          />
        ))}
      </ul>
    </Section>
  )
}

interface KindProps {
  readonly nudge: Nudge
  readonly isOff: boolean
  readonly allOff: boolean
  readonly isSaved: boolean
}

function Kind({ nudge, isOff, allOff, isSaved }: KindProps) {
  const t = useWords(nudgeWords)
  const say = wordsIn(nudge.words, useLanguage())
  const label = say('label')
  return (
    <li
      id={nudge.name}
      className="flex scroll-mt-24 flex-wrap items-start justify-between gap-x-6 gap-y-3 py-4"
    >
      <div className="min-w-0 flex-1 basis-72">
        <h3 className="text-base font-bold">{label}</h3>
        <p>{say('purpose')}</p>
        <p className="mt-1 text-sm text-quiet">{`${say('works')} (${nudge.source}).`}</p>
      </div>
      {nudge.transactional && <Badge>{t('alwaysThere')}</Badge>}
      {!nudge.transactional && !allOff && (
        <Form action={`#${nudge.name}`} className="flex items-center gap-3" preventScrollReset>
          <input type="hidden" name="part" value="switch" />
          <input type="hidden" name="nudge" value={nudge.name} />
          <input type="hidden" name="on" value={isOff ? 'yes' : 'no'} />
          <Badge tone={isOff ? 'neutral' : 'good'}>{t(isOff ? 'off' : 'on')}</Badge>
          <Button size="small" aria-label={t(isOff ? 'switchOnOf' : 'switchOffOf', { label })}>
            {t(isOff ? 'switchOn' : 'switchOff')}
          </Button>
        </Form>
      )}
      {isSaved && <Saved className="basis-full" />}
    </li>
  )
}

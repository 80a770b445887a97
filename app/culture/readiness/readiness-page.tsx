import { Button, LinkButton } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { PulseSection } from './pulse-section.tsx'
import { readinessWords } from './readiness-words.ts'
import { type Hindrance, hindrances, type Stage, stages } from './stages.ts'

export interface ReadinessPageProps {
  stage: Stage
  /** Whether the stage is the person's own word. */
  stageSaid: boolean
  hindrance: Hindrance | null
  /** Whether the hindrance is the person's own word. */
  saidSo: boolean
  nextHref: string | null
  /** Where lessons of the walk that comes first can be kept on the device. */
  packHref: string | null
  /** Who could sit down with them, nearest first. */
  mentors: readonly { readonly id: string; readonly name: string; readonly jobTitle: string }[]
  companyAsked: { readonly mentor: string; readonly askedAt: Date; readonly metAt: Date | null } | null
  superior: string | null
  timeAskedAt: Date | null
  mayAskForTime: boolean
  asksPulse: boolean
  done: 'saved' | 'sent' | null
}

const refusals = ['tooSoon', 'noSuperior', 'askedLately', 'noMentor', 'companyWaits'] as const

/** What Bina takes a person to need, why, and the way to put it right. */
export function ReadinessPage({ stage, stageSaid, asksPulse, done, ...hindering }: ReadinessPageProps) {
  const t = useWords(readinessWords)
  const { reason } = useFormResult()
  const refused = refusals.find(one => one === reason)
  return (
    <Page title={t('title')} description={t('intro')} width="reading">
      {done && (
        <Notice kind="good" live="polite" className="mb-8">
          {t(done)}
        </Notice>
      )}
      {refused && (
        <Notice kind="bad" live="assertive" className="mb-8">
          {t(refused)}
        </Notice>
      )}
      <Section title={t('stage')}>
        <p className="font-semibold">{t(stage)}</p>
        <p>{t(stageSaid ? 'fromYou' : `${stage}Why`)}</p>
        <Mend about="stage" label={t('mendStage')} names={stages} value={stage} />
      </Section>
      <HindranceSection {...hindering} />
      {asksPulse && <PulseSection />}
    </Page>
  )
}

function HindranceSection({
  hindrance,
  saidSo,
  nextHref,
  packHref,
  mentors,
  companyAsked,
  ...time
}: Omit<ReadinessPageProps, 'stage' | 'stageSaid' | 'asksPulse' | 'done'>) {
  const t = useWords(readinessWords)
  const named = hindrance ?? 'none'
  return (
    <Section title={t('hindrance')}>
      <p className="font-semibold">{t(named)}</p>
      <p>
        {t(`${named}Help`)} <span className="text-quiet">{t(saidSo ? 'fromYou' : 'fromDeeds')}</span>
      </p>
      {hindrance === 'cannot' && nextHref && (
        <LinkButton to={nextHref} variant="quiet" className="mt-4">
          {t('openStep')}
        </LinkButton>
      )}
      {(hindrance === 'cannot' || companyAsked) && <Company mentors={mentors} companyAsked={companyAsked} />}
      {hindrance === 'notWanting' && (
        <LinkButton to="/catalogue" variant="quiet" className="mt-4">
          {t('otherWays')}
        </LinkButton>
      )}
      {hindrance === 'noChance' && packHref && (
        <LinkButton to={packHref} variant="quiet" className="mt-4">
          {t('toPack')}
        </LinkButton>
      )}
      {hindrance === 'noChance' && <TimeRequest {...time} />}
      <Mend about="hindrance" label={t('mendHindrance')} names={[...hindrances, 'none']} value={named} />
    </Section>
  )
}

function TimeRequest({
  superior,
  timeAskedAt,
  mayAskForTime,
}: Pick<ReadinessPageProps, 'superior' | 'timeAskedAt' | 'mayAskForTime'>) {
  const t = useWords(readinessWords)
  const format = useFormat()
  if (!superior) return <p className="mt-4">{t('noSuperior')}</p>
  if (!mayAskForTime && timeAskedAt)
    return <p className="mt-4">{t('askedTime', { day: format.dateTime(timeAskedAt) })}</p>
  return (
    <Form className="mt-4">
      <input type="hidden" name="part" value="time" />
      <p className="mb-3 text-sm text-quiet">{t('askTimeHow')}</p>
      <Button variant="quiet">{t('askTime', { name: superior })}</Button>
    </Form>
  )
}

/** A mentor to sit down with: chosen where there are several, and what became of asking. */
function Company({ mentors, companyAsked: asked }: Pick<ReadinessPageProps, 'mentors' | 'companyAsked'>) {
  const t = useWords(readinessWords)
  const format = useFormat()
  const [only, ...others] = mentors
  if (asked && !asked.metAt)
    return (
      <Form className="mt-4">
        <input type="hidden" name="part" value="noCompany" />
        <p className="mb-3">
          {t('companyAsked', { name: asked.mentor, day: format.dateTime(asked.askedAt) })}
        </p>
        <Button variant="quiet" size="small">
          {t('withdrawCompany')}
        </Button>
      </Form>
    )
  if (!only) return null
  return (
    <Form className="mt-4 max-w-lg">
      <input type="hidden" name="part" value="company" />
      <p className="mb-3 text-sm text-quiet">{t('askCompanyHow')}</p>
      {others.length === 0 ? (
        <input type="hidden" name="mentorId" value={only.id} />
      ) : (
        <Select
          name="mentorId"
          label={t('mentor')}
          className="mb-3"
          options={mentors.map(({ id, name, jobTitle }) => ({
            value: id,
            label: jobTitle ? `${name}, ${jobTitle}` : name,
          }))}
        />
      )}
      <Button variant="quiet">
        {others.length === 0 ? t('askCompanyOf', { name: only.name }) : t('askCompany')}
      </Button>
    </Form>
  )
}

interface MendProps {
  about: 'stage' | 'hindrance'
  label: string
  names: readonly (Stage | Hindrance | 'none')[]
  value: string
}

function Mend({ about, label, names, value }: MendProps) {
  const t = useWords(readinessWords)
  return (
    <details className="mt-4">
      <summary className="inline-block cursor-pointer py-1 underline underline-offset-[0.2em]">
        {t('mend')}
      </summary>
      <Form className="mt-3 flex max-w-lg flex-wrap items-end gap-4" key={value}>
        <input type="hidden" name="part" value={about} />
        <Select
          name="said"
          label={label}
          className="min-w-0 flex-1 basis-60"
          defaultValue={value}
          options={names.map(name => ({ value: name, label: t(name) }))}
        />
        <Button variant="quiet" aria-label={`${t('keep')}: ${label}`}>
          {t('keep')}
        </Button>
      </Form>
    </details>
  )
}

import { competencyName, competencyOf } from '#app/authoring/competency.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Table } from '#app/ui/table.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { Objecting } from './objecting.tsx'
import type { ProfileEntry } from './profile.server.ts'
import { profileWords } from './words.ts'

/** What one's answers say of one's competencies, and everything that was made from. */
export function ProfilePage({ entries }: { entries: readonly ProfileEntry[] }) {
  const t = useWords(profileWords)
  return (
    <Page
      title={t('profile')}
      description={t('profileAbout')}
      width="reading"
      breadcrumbs={[{ to: '/enrolments', label: t('learning') }]}
    >
      <Refused />
      {entries.length === 0 ? (
        <Empty
          title={t('none')}
          drawing="signpost"
          action={
            <LinkButton to="/enrolments" variant="primary">
              {t('openLearning')}
            </LinkButton>
          }
        >
          {t('noneHow')}
        </Empty>
      ) : (
        entries.map(entry => <Entry key={entry.competency} entry={entry} />)
      )}
    </Page>
  )
}

function Refused() {
  const t = useWords(profileWords)
  const { reason } = useFormResult()
  if (!reason) return null
  const known = reason === 'waiting' || reason === 'absent' ? reason : 'other'
  return (
    <Notice kind="warn" live="assertive" className="mb-8">
      {t(`refused.${known}`)}
    </Notice>
  )
}

const of100 = (level: number) => Math.round(level * 100)

function Entry({ entry }: { entry: ProfileEntry }) {
  const t = useWords(profileWords)
  const language = useLanguage()
  const name = competencyName(entry.competency, language)
  const { estimate } = entry
  return (
    <Section id={entry.competency} title={name}>
      {estimate ? (
        <>
          <Progress
            value={estimate.level}
            label={t('told', { band: t(estimate.band), sure: t(estimate.sure) })}
            valueText={t('outOf100', { level: of100(estimate.level) })}
          />
          <p className="mt-2 text-sm text-quiet">
            {t('number', {
              level: of100(estimate.level),
              low: of100(estimate.between[0]),
              high: of100(estimate.between[1]),
            })}
          </p>
        </>
      ) : (
        <p>{t('thin', { count: entry.observations, missing: entry.missing })}</p>
      )}
      <Level entry={entry} />
      <Growth grew={entry.grew} />
      <Raising entry={entry} />
      <Sources entry={entry} />
      <Objecting entry={entry} name={name} />
    </Section>
  )
}

/** The framework's level that answers speak for, and what the next one asks. */
function Level({ entry: { competency, shown } }: { entry: ProfileEntry }) {
  const t = useWords(profileWords)
  const language = useLanguage()
  const levels = competencyOf(competency)?.levels
  if (!shown || !levels) return null
  const at = (level: number) => levels.find(one => one.level === level)?.title[language]
  const [now, next] = [at(shown.level), at(shown.level + 1)]
  return (
    <dl className="mt-4 border-l-2 border-line pl-4">
      <dt className="font-semibold">
        {now ? t('levelShown', { level: shown.level, of: levels.length }) : t('levelNone')}
      </dt>
      {now && <dd>{now}</dd>}
      <dd className="text-sm text-quiet">
        {t('levelFrom', { right: shown.right, questions: shown.questions })}
      </dd>
      {next && (
        <>
          <dt className="mt-2 text-sm text-quiet">{t('levelNext', { level: shown.level + 1 })}</dt>
          <dd className="text-sm">{next}</dd>
        </>
      )}
    </dl>
  )
}

function Growth({ grew }: Pick<ProfileEntry, 'grew'>) {
  const t = useWords(profileWords)
  const { shortDate } = useFormat()
  const [first] = grew
  const last = grew.at(-1)
  if (!first || !last || grew.length < 2) return null
  const values = { date: shortDate(new Date(first.at)), before: of100(first.level), now: of100(last.level) }
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2">{t('grew', values)}</summary>
      <Table
        caption={t('growth')}
        hideCaption
        rows={grew}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'at', header: t('month'), isRowHeader: true, cell: ({ at }) => shortDate(new Date(at)) },
          { key: 'level', header: t('level'), cell: ({ level }) => t('outOf100', { level: of100(level) }) },
        ]}
      />
    </details>
  )
}

function Raising({ entry: { competency, steps } }: { entry: ProfileEntry }) {
  const t = useWords(profileWords)
  return (
    <>
      <h3 className="mt-4 text-base">{t('raise')}</h3>
      <ul className="mt-1 space-y-1">
        {steps.map(({ href, title, path }) => (
          <li key={href}>
            <Link to={href}>{title}</Link>{' '}
            <span className="text-sm text-quiet">{t('raiseIn', { path })}</span>
          </li>
        ))}
        {steps.length === 0 && (
          <li>
            <Link to={`/catalogue?competency=${competency}`}>{t('raiseCatalogue')}</Link>
          </li>
        )}
      </ul>
    </>
  )
}

function Sources({ entry: { observations, sources } }: { entry: ProfileEntry }) {
  const t = useWords(profileWords)
  const { shortDate } = useFormat()
  return (
    <details className="mt-3">
      <summary className="min-h-11 cursor-pointer py-2">{t('from', { count: observations })}</summary>
      <p className="mb-2 text-sm text-quiet">{t('fromHow')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {sources.map(({ attemptId, title, at, right, questions, href }) => (
          <li key={attemptId} className="py-3">
            {href ? <Link to={href}>{title}</Link> : title}
            <span className="block text-sm text-quiet">
              {t('source', { right, questions, date: shortDate(at) })}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

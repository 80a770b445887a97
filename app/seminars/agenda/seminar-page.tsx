import {
  CalendarPlus,
  FileDown,
  MessageCircleQuestionMark,
  MessageSquareHeart,
  Play,
  Presentation,
  QrCode,
  Settings2,
  Users,
} from 'lucide-react'
import { competencyName } from '#app/authoring/competency.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { OwnAttendance } from '../attendance/own-attendance.tsx'
import { feedbackWords } from '../feedback/words.ts'
import { questionWords } from '../questions/words.ts'
import { Meeting } from './meeting.tsx'
import { RegistrationPanel } from './registration-panel.tsx'
import { seminarForms } from './seminar-forms.ts'
import type { SeminarPage } from './seminar-page.server.ts'
import { SeminarTime } from './seminar-time.tsx'
import { agendaWords } from './words.ts'

/** A seminar to come: when and where, who speaks, whether one has a seat, and the one button. */
export function PlannedSeminar({ seminar }: { seminar: SeminarPage }) {
  const t = useWords(agendaWords)
  const own = seminar.speakers.find(({ isReader }) => isReader)
  return (
    <Page
      title={seminar.title}
      description={[seminar.theme, seminar.unit].filter(Boolean).join(' · ')}
      width="reading"
      breadcrumbs={[{ to: '/agenda', label: t('agenda') }]}
      actions={
        (seminar.mayPlan || seminar.mayShowCode || own) && (
          <>
            {own && (
              <LinkButton to={`/agenda/${seminar.id}/speakers/${own.id}`} icon={Presentation}>
                {t('speakerPage')}
              </LinkButton>
            )}
            {seminar.mayPlan && (
              <>
                <LinkButton to={`/agenda/${seminar.id}/plan`} icon={Settings2}>
                  {t('plan')}
                </LinkButton>
                <LinkButton to={`/agenda/${seminar.id}/participants`} icon={Users}>
                  {t('participants')}
                </LinkButton>
              </>
            )}
            {seminar.mayShowCode && !seminar.isOver && (
              <LinkButton to={`/agenda/${seminar.id}/code`} icon={QrCode}>
                {t('showCode')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <RegistrationPanel seminar={seminar} />
      <Voices seminar={seminar} />
      <OwnAttendance seminar={seminar} />
      <Schedule seminar={seminar} />
      {seminar.speakers.length > 0 && (
        <Section title={t('speakers')}>
          <ul className="flex flex-col gap-3">
            {seminar.speakers.map(({ id, name, affiliation, biography }) => (
              <li key={id}>
                <span className="font-semibold">{name}</span>
                {affiliation && <span className="block text-sm text-quiet">{affiliation}</span>}
                {biography && <p className="mt-1 whitespace-pre-line">{biography}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {seminar.description && (
        <Section title={t('about')}>
          <p className="whitespace-pre-line">{seminar.description}</p>
        </Section>
      )}
      <Materials seminar={seminar} />
      <Facts seminar={seminar} />
    </Page>
  )
}

/** What one asks before and during it, and says after it. */
function Voices({
  seminar: { standing, questions, isOver, hosts, takesFeedback, hasTold },
}: {
  seminar: SeminarPage
}) {
  const [t, says] = [useWords(questionWords), useWords(feedbackWords)]
  if (standing !== 'announced') return null
  return (
    <p className="-mt-6 mb-12 flex flex-wrap gap-x-6 gap-y-1">
      {isOver && (takesFeedback || hosts) && (
        <Link to="feedback" className="inline-flex min-h-11 items-center gap-2">
          <MessageSquareHeart aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
          {says(takesFeedback ? (hasTold ? 'change' : 'give') : 'seeTold')}
        </Link>
      )}
      <Link to="questions" className="inline-flex min-h-11 items-center gap-2">
        <MessageCircleQuestionMark aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
        {questions === 0 ? t('linkNone') : t('link', { count: questions })}
      </Link>
    </p>
  )
}

function Schedule({
  seminar: { sessions, zone, readerZone, mine, isOver, standing, attendance },
}: {
  seminar: SeminarPage
}) {
  const t = useWords(agendaWords)
  if (sessions.length === 0) return null
  const isOpen = !isOver && standing !== 'cancelled'
  return (
    <Section title={t('schedule')}>
      <ul className="divide-y divide-line border-y border-line">
        {sessions.map(session => (
          <li key={session.id} className="py-3">
            {session.title && <p className="font-semibold">{session.title}</p>}
            <SeminarTime of={session} zone={zone} readerZone={readerZone} />
            {session.place && <p>{t('place', { place: session.place })}</p>}
            <Meeting {...{ session, isOpen }} speaks={attendance.isSpeaker} />
          </li>
        ))}
      </ul>
      {mine && isOpen && (
        <p className="mt-3 flex flex-wrap gap-x-6">
          <Link to="calendar" reloadDocument className="inline-flex min-h-11 items-center gap-2">
            <CalendarPlus aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
            {t('addToCalendar')}
          </Link>
          <Link to="/settings/calendar" className="inline-flex min-h-11 items-center">
            {t('allInCalendar')}
          </Link>
        </p>
      )}
    </Section>
  )
}

function Materials({ seminar: { id, materials, hasMaterials } }: { seminar: SeminarPage }) {
  const t = useWords(agendaWords)
  const { bytes } = useFormat()
  if (!hasMaterials) return null
  return (
    <Section title={t('materials')}>
      {materials.length === 0 && <p className="text-quiet">{t('materialsLater')}</p>}
      <ul>
        {materials.map(material => (
          <li key={material.id}>
            <a
              href={`/agenda/${id}/materials/${material.id}`}
              className="inline-flex min-h-11 items-center gap-3 text-primary underline"
            >
              <FileDown aria-hidden size={20} strokeWidth={1.75} className="shrink-0" />
              {t('materialFile', { name: material.name, size: bytes(material.bytes) })}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Facts({ seminar: { form, isInternational, unit, hours, competencies } }: { seminar: SeminarPage }) {
  const t = useWords(agendaWords)
  const language = useLanguage()
  const { number } = useFormat()
  const name = seminarForms.find(({ code }) => code === form)?.name[language] ?? form
  return (
    <Section title={t('facts')}>
      <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_minmax(0,1fr)]">
        <dt className="text-quiet">{t('form')}</dt>
        <dd>{isInternational ? t('international', { form: name }) : name}</dd>
        <dt className="text-quiet">{t('organiser')}</dt>
        <dd>{unit}</dd>
        <dt className="text-quiet">{t('hours')}</dt>
        <dd>{hours === null ? t('noHours') : t('hoursOf', { hours: number(hours) })}</dd>
        {competencies.length > 0 && (
          <>
            <dt className="text-quiet">{t('competencies')}</dt>
            <dd>
              <ul>
                {competencies.map(({ competency, level }) => (
                  <li key={competency}>
                    {t('levelOf', { name: competencyName(competency, language), level })}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </Section>
  )
}

/** Where what was said can be heard, once it is over. */
export function WatchLink({ workId }: { workId: string }) {
  const t = useWords(agendaWords)
  return (
    <LinkButton to={`/seminars/${workId}`} icon={Play} variant="primary">
      {t('watchRecording')}
    </LinkButton>
  )
}

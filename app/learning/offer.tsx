import { ArrowRight } from 'lucide-react'
import { competencyName } from '#app/authoring/competency.ts'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords } from '#app/web/words.tsx'
import type { Offer, PassageShown } from './catalogue.server.ts'
import { catalogueWords } from './catalogue-words.ts'
import { Name, NamesOf } from './name.tsx'
import { Cover, OfferFacts } from './offer-facts.tsx'
import { type OutlineItem, OutlineList } from './outline-list.tsx'
import { CourseReading, type CourseReadingShown } from './reading-language.tsx'
import { words } from './words.ts'

export interface OfferProps {
  readonly offer: Offer
  readonly outline: readonly OutlineItem[]
  readonly audience: string
  readonly competencies: readonly string[]
  /** In what language it is read; null when there is but one. */
  readonly course: CourseReadingShown | null
  /** The passage that a search led to. */
  readonly passage: PassageShown | null
}

/** One course or path: what it is, for whom, what awaits, and one button. */
export function OfferPage(props: OfferProps) {
  return (
    <NamesOf course={props.course}>
      <Offered {...props} />
    </NamesOf>
  )
}

function Offered({ offer, outline, audience, competencies, course, passage }: OfferProps) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const language = useLanguage()
  const { reason } = useFormResult()
  return (
    <Page
      title={<Name of="title">{offer.title}</Name>}
      description={<Name of="summary">{offer.summary}</Name>}
      width="reading"
      breadcrumbs={[{ to: '/catalogue', label: t('catalogue') }]}
    >
      {offer.coverMediaId && (
        <div className="mb-6 overflow-hidden rounded-card border border-line">
          <Cover id={offer.coverMediaId} />
        </div>
      )}
      <div className="mb-6 flex flex-wrap gap-x-5 gap-y-2 text-quiet">
        <OfferFacts offer={offer} />
      </div>
      <CourseReading course={course} back={`/catalogue/${offer.pathId}`} />
      {reason && (
        <Notice kind="warn" live="assertive" className="mb-6">
          {say('notOffered')}
        </Notice>
      )}
      {passage && (
        <section
          id="passage"
          aria-labelledby="passage-title"
          className="mb-8 scroll-mt-20 rounded-card border border-line bg-surface px-5 py-4"
        >
          <p className="text-sm text-quiet">{t('passageFrom')}</p>
          <div lang={passage.language ?? undefined}>
            <h2 id="passage-title" className="mb-2 text-lg">
              {passage.partTitle}
            </h2>
            {passage.texts.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the texts of one passage never change places
              <p key={at} className="mt-2 whitespace-pre-line">
                {text}
              </p>
            ))}
          </div>
          <p className="mt-3 text-sm text-quiet">{t(offer.enrolmentId ? 'passageLater' : 'passageTakeUp')}</p>
        </section>
      )}
      <TakeUp offer={offer} />
      {audience && (
        <Section title={t('forWhom')}>
          <Name of="audience">{audience}</Name>
        </Section>
      )}
      {competencies.length > 0 && (
        <Section title={t('competencies')}>
          <ul className="flex flex-wrap gap-2">
            {competencies.map(slug => (
              <li key={slug}>
                <Badge>{competencyName(slug, language)}</Badge>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('whatAwaits')}>
        <OutlineList items={outline} />
      </Section>
    </Page>
  )
}

function TakeUp({ offer }: { offer: Offer }) {
  const t = useWords(catalogueWords)
  const format = useFormat()
  if (offer.enrolmentId)
    return (
      <LinkButton to={`/enrolments/${offer.enrolmentId}`} variant="primary" iconEnd={ArrowRight}>
        {t('goOn')}
      </LinkButton>
    )
  return (
    <Form method="post" action={`/catalogue/${offer.pathId}`} className="flex flex-wrap items-center gap-4">
      <Button variant="primary" iconEnd={ArrowRight}>
        {t(offer.completedAt ? 'followAgain' : 'follow')}
      </Button>
      {offer.completedAt && (
        <span className="text-quiet">{t('doneOn', { date: format.date(offer.completedAt) })}</span>
      )}
    </Form>
  )
}

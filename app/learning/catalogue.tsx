import { Form } from '@remix-run/react'
import { Clock, Hourglass, Search } from 'lucide-react'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Select, TextInput } from '#app/ui/field.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { Asked, Offer } from './catalogue.server.ts'
import { catalogueWords } from './catalogue-words.ts'
import { words } from './words.ts'

export interface CatalogueProps {
  readonly asked: Asked
  readonly offers: readonly Offer[]
}

/** What anyone may take up, with a search that needs no script. */
export function Catalogue({ asked, offers }: CatalogueProps) {
  const t = useWords(catalogueWords)
  const isAsked = asked.search !== '' || asked.kind !== 'all'
  return (
    <Page title={t('catalogue')} description={t('catalogueAbout')}>
      <SearchForm {...asked} />
      {offers.length === 0 ? (
        isAsked ? (
          <Empty
            title={t('foundNone', { search: asked.search })}
            drawing="search"
            action={<LinkButton to="/catalogue">{t('showAll')}</LinkButton>}
          >
            {t('foundNoneHow')}
          </Empty>
        ) : (
          <Empty title={t('nothingOffered')} drawing="signpost">
            {t('nothingOfferedHow')}
          </Empty>
        )
      ) : (
        <>
          <p role="status" className="mb-4 text-sm text-quiet">
            {t('found', { count: offers.length })}
          </p>
          <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
            {offers.map(offer => (
              <li key={offer.pathId} className="flex">
                <OfferCard offer={offer} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  )
}

function SearchForm({ search, kind }: Asked) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  return (
    <Form
      method="get"
      role="search"
      className="mb-8 grid grid-cols-[1fr_auto] items-end gap-x-3 gap-y-4 sm:grid-cols-[1fr_13rem_auto]"
    >
      <TextInput
        name="search"
        type="search"
        label={t('search')}
        placeholder={t('searchHelp')}
        defaultValue={search}
        maxLength={200}
        className="col-span-full sm:col-span-1"
      />
      <Select
        name="kind"
        label={t('kind')}
        defaultValue={kind}
        options={[
          { value: 'all', label: t('kindAll') },
          { value: 'course', label: say('kindCourse') },
          { value: 'path', label: say('kindPath') },
        ]}
      />
      <Button icon={Search}>{t('search')}</Button>
    </Form>
  )
}

function OfferCard({ offer }: { offer: Offer }) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const format = useFormat()
  return (
    <Card
      to={`/catalogue/${offer.pathId}`}
      level={2}
      className="w-full"
      title={offer.title}
      kicker={say(offer.isCourse ? 'kindCourse' : 'kindPath')}
      media={offer.coverMediaId && <Cover id={offer.coverMediaId} />}
      meta={<OfferFacts offer={offer} />}
      footer={
        offer.enrolmentId ? (
          <Badge tone="primary">{t('underWay', { percent: offer.percent ?? 0 })}</Badge>
        ) : offer.completedAt ? (
          <Badge tone="good">{t('doneOn', { date: format.shortDate(offer.completedAt) })}</Badge>
        ) : undefined
      }
    >
      <p className="line-clamp-3 text-quiet">{offer.summary}</p>
    </Card>
  )
}

/** The picture of a course; it says nothing that the title does not. */
export const Cover = ({ id }: { id: string }) => (
  <img
    src={`/media/${id}?width=640`}
    alt=""
    width={640}
    height={360}
    loading="lazy"
    className="aspect-video w-full border-b border-line bg-well object-cover"
  />
)

/** Minutes and hours of an offer. */
export function OfferFacts({ offer }: { offer: Pick<Offer, 'minutes' | 'hours'> }) {
  const t = useWords(catalogueWords)
  const say = useWords(words)
  const format = useFormat()
  return (
    <>
      <span className="inline-flex items-center gap-1.5">
        <Clock aria-hidden size={16} strokeWidth={1.75} />
        {say('minutes', { count: offer.minutes })}
      </span>
      {offer.hours !== null && (
        <span className="inline-flex items-center gap-1.5">
          <Hourglass aria-hidden size={16} strokeWidth={1.75} />
          {t('hoursJp', { hours: format.number(offer.hours) })}
        </span>
      )}
    </>
  )
}

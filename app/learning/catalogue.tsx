import { LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page } from '#app/ui/page.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { catalogueWords } from './catalogue-words.ts'
import type { Facet } from './facets.ts'
import type { Asked } from './finding.server.ts'
import { addressOf, FindingForm } from './finding-form.tsx'
import { FoundCard, type FoundHere } from './found-card.tsx'
import { type Corrected, Meant, Pages, ReadAs } from './found-pages.tsx'

export interface CatalogueProps {
  readonly asked: Asked
  readonly facets: readonly Facet[]
  readonly found: readonly FoundHere[]
  readonly count: number
  readonly pages: number
  readonly corrected: Corrected
  readonly meant: string | null
}

/** What anyone may take up or watch, with a search through all of it that needs no script. */
export function Catalogue(props: CatalogueProps) {
  const t = useWords(catalogueWords)
  const { asked, found, corrected } = props
  return (
    <Page title={t('catalogue')} description={t('catalogueAbout')}>
      <FindingForm asked={asked} facets={props.facets} />
      <ReadAs corrected={corrected} />
      {found.length === 0 ? <Nothing {...props} /> : <Everything {...props} />}
    </Page>
  )
}

function Everything({ asked, found, count, pages }: CatalogueProps) {
  const t = useWords(catalogueWords)
  const { number } = useFormat()
  return (
    <>
      <p role="status" className="mb-4 text-sm text-quiet">
        {t('found', { count: number(count) })}
      </p>
      <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
        {found.map(thing => (
          <li key={thing.thingId} className="flex min-w-0">
            <FoundCard thing={thing} />
          </li>
        ))}
      </ul>
      <Pages page={asked.page} pages={pages} addressOf={page => addressOf({ ...asked, page })} />
    </>
  )
}

function Nothing({ asked, meant }: CatalogueProps) {
  const t = useWords(catalogueWords)
  const isNarrowed = Object.keys(asked.chosen).length > 0
  if (asked.search === '' && !isNarrowed)
    return (
      <Empty title={t('nothingOffered')} drawing="signpost">
        {t('nothingOfferedHow')}
      </Empty>
    )
  return (
    <Empty
      title={asked.search ? t('foundNone', { search: asked.search }) : t('foundNoneNarrowed')}
      drawing="search"
      action={
        isNarrowed && asked.search ? (
          <LinkButton to={addressOf({ ...asked, chosen: {}, page: 1 })}>{t('widen')}</LinkButton>
        ) : (
          <LinkButton to="/catalogue">{t('showAll')}</LinkButton>
        )
      }
    >
      {meant ? (
        <Meant meant={meant} to={addressOf({ ...asked, search: meant, page: 1 })} />
      ) : (
        t(isNarrowed ? 'foundNoneWiden' : 'foundNoneHow')
      )}
    </Empty>
  )
}

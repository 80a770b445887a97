import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Page } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Role } from './person.ts'
import { words } from './words.ts'

export interface PersonRow {
  id: string
  name: string
  email: string
  nip: string | null
  jobTitle: string
  unit: string | null
  disabledAt: Date | null
  roles: readonly Role[]
}

export function People({
  query,
  people,
  more,
}: {
  query: string
  people: readonly PersonRow[]
  more: boolean
}) {
  const t = useWords(words)
  const last = people.at(-1)
  return (
    <Page
      title={t('people')}
      description={t('peopleIntro')}
      actions={
        <LinkButton to="/people/new" variant="primary">
          {t('addPerson')}
        </LinkButton>
      }
    >
      <Form method="get" className="mb-8 flex max-w-xl flex-wrap items-end gap-3">
        <TextInput
          name="q"
          type="search"
          label={t('searchPeople')}
          defaultValue={query}
          className="flex-1 basis-60"
        />
        <Button variant="quiet">{t('search')}</Button>
      </Form>
      <Table
        caption={t('peopleCaption')}
        hideCaption
        rows={people}
        rowKey={person => person.id}
        empty={<Empty title={t('noPeople')} />}
        columns={[
          { key: 'name', header: t('name'), isRowHeader: true, cell: person => <Named {...person} /> },
          { key: 'unit', header: t('unit'), cell: person => person.unit ?? t('none') },
          {
            key: 'roles',
            header: t('roles'),
            cell: person => person.roles.map(role => t(`role.${role}`)).join(', ') || t('role.learner'),
          },
          {
            key: 'status',
            header: t('status'),
            cell: person => (
              <Badge tone={person.disabledAt ? 'warn' : 'good'}>
                {t(person.disabledAt ? 'disabled' : 'active')}
              </Badge>
            ),
          },
        ]}
      />
      {more && last && (
        <p className="mt-6">
          <LinkButton
            to={`/people?${new URLSearchParams({ q: query, name: last.name, after: last.id })}`}
            variant="quiet"
          >
            {t('more')}
          </LinkButton>
        </p>
      )}
    </Page>
  )
}

const Named = ({ id, name, email, nip }: PersonRow) => (
  <>
    <Link to={`/people/${id}`}>{name}</Link>
    <span className="block font-normal text-quiet text-sm">{email}</span>
    {nip && <span className="block font-normal text-quiet text-sm tabular-nums">{nip}</span>}
  </>
)

import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { MigrationShown } from './migration-page.server.ts'
import { migrationWords } from './words.ts'

type Group = MigrationShown['groups'][number]

/** Nobody is sent back or made to choose in the middle of a step unless someone says so. */
const usual = { same: 'now', on: 'now', done: 'now', back: 'later', choose: 'later' } as const

/** What would happen, until something was chosen. */
const titleIn = (state: MigrationShown['state']) =>
  state === 'looked' || state === 'cancelled' ? 'groups' : 'chosen'

/** Who would be where: a row for each outcome, with who is in it and how they come to the new version. */
export function Groups({ migration }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  const { groups, state } = migration
  if (state !== 'looked')
    return (
      <Section title={t(titleIn(state))}>
        <GroupTable migration={migration} />
      </Section>
    )
  return (
    <Section title={t('groups')} description={t('groupsHow')}>
      <Form>
        <input type="hidden" name="deed" value="choices" />
        <GroupTable migration={migration} />
        {groups.length > 0 && (
          <div className="mt-6">
            <Button variant="primary">{t('move')}</Button>
          </div>
        )}
      </Form>
    </Section>
  )
}

function GroupTable({ migration: { groups, state, from } }: { migration: MigrationShown }) {
  const t = useWords(migrationWords)
  const format = useFormat()
  const options = (['now', 'later', 'stay'] as const).map(value => ({ value, label: t(value, { from }) }))
  return (
    <Table
      caption={t(titleIn(state))}
      hideCaption
      rows={groups}
      rowKey={group => group.outcome}
      columns={[
        {
          key: 'group',
          header: t('group'),
          isRowHeader: true,
          cell: group => <GroupCell group={group} />,
          className: 'md:w-1/2 align-top',
        },
        {
          key: 'people',
          header: t('people'),
          align: 'end',
          cell: group => format.number(group.people),
          className: 'align-top',
        },
        {
          key: 'choice',
          header: t('choice'),
          className: 'align-top',
          speaksForItself: true,
          cell: ({ outcome, choice }) =>
            state === 'looked' ? (
              <Select
                name={outcome}
                label={t('choiceFor', { group: t(outcome) })}
                hideLabel
                options={options}
                defaultValue={usual[outcome]}
              />
            ) : (
              choice && t(choice, { from })
            ),
        },
      ]}
    />
  )
}

function GroupCell({ group: { outcome, names, hidden } }: { group: Group }) {
  const t = useWords(migrationWords)
  return (
    <>
      <span className="font-semibold">{t(outcome)}</span>
      <span className="block text-sm text-quiet">{t(`${outcome}How`)}</span>
      {names.length > 0 ? (
        <details className="mt-1">
          <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-sm text-sm text-primary hover:underline">
            {t('names')}
          </summary>
          <ul className="divide-y divide-line text-sm">
            {names.map(one => (
              <li key={one.enrolmentId} className="py-2">
                <span className="block">{one.name}</span>
                <Where {...one} />
              </li>
            ))}
          </ul>
          {hidden > 0 && <p className="py-2 text-sm text-quiet">{t('namesHidden', { count: hidden })}</p>}
        </details>
      ) : (
        hidden > 0 && <span className="block text-sm text-quiet">{t('namesHidden', { count: hidden })}</span>
      )}
    </>
  )
}

function Where({ here, there, minutes }: Group['names'][number]) {
  const t = useWords(migrationWords)
  const place = t('fromTo', { here: here ?? t('waits'), there: there ?? t('finishes') })
  const more =
    minutes > 0 ? t('moreMinutes', { count: minutes }) : minutes < 0 && t('lessMinutes', { count: -minutes })
  return <span className="text-quiet">{[place, more].filter(Boolean).join(' · ')}</span>
}

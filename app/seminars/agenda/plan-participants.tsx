import { Download } from 'lucide-react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Section } from '#app/ui/page.tsx'
import { Table } from '#app/ui/table.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { participantsWords } from './participants-words.ts'
import { RemoveButton } from './plan-standing.tsx'

export interface Participant {
  readonly id: string
  readonly name: string
  readonly jobTitle: string
  readonly unit: string | null
  readonly registeredAt: Date
  readonly seatedAt: Date | null
}

interface PlanParticipantsProps {
  readonly seminarId: string
  readonly participants: readonly Participant[]
  readonly capacity: number | null
  readonly isOpen: boolean
}

/** How many seats there are, and who has one or waits. */
export function PlanParticipants({ seminarId, participants, capacity, isOpen }: PlanParticipantsProps) {
  const t = useWords(participantsWords)
  const seated = participants.filter(({ seatedAt }) => seatedAt)
  const waiting = participants.filter(({ seatedAt }) => !seatedAt)
  const counts = { seated: seated.length, waiting: waiting.length }
  return (
    <>
      <Section
        title={t('seats')}
        description={capacity === null ? t('seatsOpen', counts) : t('seatsTaken', { ...counts, capacity })}
        actions={
          participants.length > 0 && (
            <LinkButton
              to={`/agenda/${seminarId}/participants/export`}
              reloadDocument
              icon={Download}
              size="small"
            >
              {t('export')}
            </LinkButton>
          )
        }
      >
        {isOpen && <Seats capacity={capacity} />}
      </Section>
      <Section title={t('registered')}>
        <People people={seated} caption={t('registered')} isOpen={isOpen} />
      </Section>
      {waiting.length > 0 && (
        <Section title={t('waitingList')}>
          <People people={waiting} caption={t('waitingList')} isOpen={isOpen} />
        </Section>
      )}
    </>
  )
}

function Seats({ capacity }: { capacity: number | null }) {
  const t = useWords(participantsWords)
  const { fields, values } = useFormResult()
  const sent = values?.intent === 'seats' ? values : undefined
  return (
    <Form className="flex max-w-md flex-wrap items-end gap-3">
      <input type="hidden" name="intent" value="seats" />
      <TextInput
        name="capacity"
        label={t('capacity')}
        help={t('seatsHelp')}
        inputMode="numeric"
        className="min-w-0 flex-1 basis-56"
        defaultValue={sent?.capacity ?? capacity ?? ''}
        error={sent && fields?.capacity}
      />
      <Button>{t('changeSeats')}</Button>
    </Form>
  )
}

interface PeopleProps {
  readonly people: readonly Participant[]
  readonly caption: string
  readonly isOpen: boolean
}

function People({ people, caption, isOpen }: PeopleProps) {
  const t = useWords(participantsWords)
  const { dateTime } = useFormat()
  return (
    <Table
      caption={caption}
      hideCaption
      rows={people}
      rowKey={({ id }) => id}
      empty={<p className="text-quiet">{t('nobody')}</p>}
      columns={[
        {
          key: 'name',
          header: t('name'),
          cell: ({ name }) => name,
          isRowHeader: true,
          className: 'font-semibold',
        },
        { key: 'unit', header: t('personUnit'), cell: ({ unit }) => unit ?? '–' },
        { key: 'jobTitle', header: t('jobTitle'), cell: ({ jobTitle }) => jobTitle || '–' },
        {
          key: 'registeredAt',
          header: t('registeredAt'),
          cell: ({ registeredAt }) => dateTime(registeredAt),
        },
        ...(isOpen
          ? [
              {
                key: 'off',
                header: t('takeOffHeader'),
                speaksForItself: true,
                cell: ({ id, name }: Participant) => (
                  <RemoveButton intent="takeOff" id={id} of={t('takeOff', { name })}>
                    {t('takeOffShort')}
                  </RemoveButton>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

interface ByHandProps {
  readonly find: string
  readonly people: readonly { id: string; name: string; unit: string }[]
}

/** Looks for somebody of one's units by name, to register them. */
export function ByHand({ find, people }: ByHandProps) {
  const t = useWords(participantsWords)
  return (
    <Section id="by-hand" title={t('byHand')} description={t('byHandIntro')}>
      <Form method="get" action="#by-hand" className="mb-4 flex max-w-md items-end gap-3" role="search">
        <TextInput
          name="find"
          type="search"
          label={t('findName')}
          defaultValue={find}
          className="min-w-0 flex-1"
        />
        <Button>{t('find')}</Button>
      </Form>
      {find !== '' && people.length === 0 && <p role="status">{t('noneFound')}</p>}
      <ul className="max-w-reading divide-y divide-line">
        {people.map(({ id, name, unit }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="text-sm text-quiet">{unit}</span>
            <Form>
              <input type="hidden" name="intent" value="enter" />
              <input type="hidden" name="id" value={id} />
              <Button size="small">{t('enter', { name })}</Button>
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  )
}

import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { AddMembers, type AddMembersProps } from './add-members.tsx'
import { cohortWords } from './cohort-words.ts'
import { type Member, Members } from './members.tsx'
import { type Done, Outcome } from './outcome.tsx'

export interface CohortPageProps extends Pick<AddMembersProps, 'people' | 'more' | 'asked'> {
  cohort: { id: string; name: string; unit: string; closedAt: Date | null }
  members: readonly Member[]
  /** Whether there are members outside the reader's units. */
  others: boolean
  /** Whether nobody was ever in it and nothing needs it. */
  mayDelete: boolean
  done: Done | null
}

/** One cohort: who is in it, who comes in, what it is called, and when it is over. */
export function CohortPage({ cohort, members, others, mayDelete, done, ...choice }: CohortPageProps) {
  const t = useWords(cohortWords)
  const { id, name, unit, closedAt } = cohort
  return (
    <Page
      title={name}
      description={t('ofUnit', { unit, count: members.length })}
      width="reading"
      breadcrumbs={[
        { to: '/coordination', label: t('coordination') },
        { to: '/cohorts', label: t('cohorts') },
      ]}
      actions={
        members.length > 0 && (
          <>
            <LinkButton to={`/coordination?cohort=${id}#found`} variant="quiet">
              {t('seeStandings')}
            </LinkButton>
            {!closedAt && (
              <LinkButton to={`/assignments/new?targetKind=cohort&cohort=${id}`} variant="primary">
                {t('assign')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <Outcome done={done} />
      {closedAt && <Notice className="mb-6">{t('isClosed')}</Notice>}
      <Section title={t('members')}>
        <Members members={members} />
        {others && <p className="mt-4 text-quiet text-sm">{t('others')}</p>}
      </Section>
      {!closedAt && <AddMembers cohortId={id} done={done} {...choice} />}
      <Section title={t('rename')}>
        <Rename name={name} />
      </Section>
      <Deed change={closedAt ? 'reopening' : 'closing'} />
      {mayDelete && <Deed change="deletion" />}
    </Page>
  )
}

function Rename({ name }: { name: string }) {
  const t = useWords(cohortWords)
  const { fields, values } = useFormResult()
  return (
    <Form className="flex max-w-lg flex-col gap-5">
      <input type="hidden" name="change" value="name" />
      <TextInput
        name="name"
        label={t('name')}
        defaultValue={values?.name ?? name}
        error={fields?.name}
        maxLength={200}
        required
      />
      <Button variant="quiet" className="self-start">
        {t('save')}
      </Button>
    </Form>
  )
}

const deeds = {
  closing: { title: 'close', how: 'closeHow', look: 'quiet' },
  reopening: { title: 'reopen', how: 'reopenHow', look: 'quiet' },
  deletion: { title: 'delete', how: 'deleteHow', look: 'danger' },
} as const

function Deed({ change }: { change: keyof typeof deeds }) {
  const t = useWords(cohortWords)
  const { title, how, look } = deeds[change]
  return (
    <Section title={t(title)} description={t(how)}>
      <Form>
        <input type="hidden" name="change" value={change} />
        <Button variant={look}>{t(title)}</Button>
      </Form>
    </Section>
  )
}

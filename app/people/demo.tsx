import { Avatar } from '#app/ui/avatar.tsx'
import { Badge } from '#app/ui/badge.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { roles } from './person.ts'
import { words } from './words.ts'

interface ChooserProps {
  password: string
  now: Date
  people: readonly {
    name: string
    email: string
    jobTitle: string
    about: string
    roles: readonly string[]
  }[]
}

export function Chooser({ password, now, people }: ChooserProps) {
  const t = useWords(words)
  const { dateTime } = useFormat()
  return (
    <Page
      title={t('chooser')}
      description={t('chooserIntro', { password })}
      actions={
        <LinkButton to="/demo/outbox" variant="quiet">
          {t('seeOutbox')}
        </LinkButton>
      }
    >
      <ul className="grid gap-x-10 md:grid-cols-2">
        {people.map(({ name, email, jobTitle, about, roles: held }) => (
          <li key={email} className="flex gap-4 border-line border-b py-5">
            <Avatar name={name} />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{name}</p>
              <p className="text-quiet text-sm">{jobTitle}</p>
              <p className="mt-1.5 text-sm">{about}</p>
              <p className="mt-2 flex flex-wrap gap-1.5">
                {roles
                  .filter(role => held.includes(role) && (role !== 'learner' || held.length === 1))
                  .map(role => (
                    <Badge key={role}>{t(`role.${role}`)}</Badge>
                  ))}
              </p>
              <Form className="mt-3">
                <input type="hidden" name="email" value={email} />
                <Button variant="quiet" size="small" aria-label={t('signInAs', { name })}>
                  {t('signIn')}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ul>
      <Section title={t('moveClock')} description={t('clockIntro', { now: dateTime(now) })}>
        <Form className="flex flex-wrap gap-3">
          <Button variant="quiet" name="until" value="morning">
            {t('nextMorning')}
          </Button>
          <Button variant="quiet" name="days" value="1">
            {t('oneDay')}
          </Button>
          <Button variant="quiet" name="days" value="7">
            {t('oneWeek')}
          </Button>
        </Form>
      </Section>
    </Page>
  )
}

import { Preferences, type Theme } from '#app/ui/account-menu.tsx'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { PasswordInput } from '#app/ui/password-input.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useLanguage, useWords } from '#app/web/words.tsx'
import { spacedNip } from './nip.ts'
import { Refused } from './password-pages.tsx'
import { settingsWords } from './settings-words.ts'
import { words } from './words.ts'

interface SettingsProps {
  name: string
  email: string
  nip: string | null
  unit: string | null
  jobTitle: string
  superior: string | null
  /** The person's own choice; empty means that of the unit. */
  zone: string
  theme: Theme
  saved: 'zone' | 'password' | null
}

export function Settings({ saved, zone, theme, ...own }: SettingsProps) {
  const t = useWords(words)
  const say = useWords(settingsWords)
  const language = useLanguage()
  return (
    <Page title={t('settings')} description={t('settingsIntro')} width="reading">
      <OwnData {...own} />
      <Section title={t('languageAndLook')}>
        <Preferences language={language} theme={theme} preferencesTo="/preferences" here="/settings" />
      </Section>
      <Section title={t('zone')}>
        <Form className="flex max-w-md flex-col gap-5">
          {saved === 'zone' && (
            <Notice kind="good" live="polite">
              {t('saved')}
            </Notice>
          )}
          <input type="hidden" name="part" value="zone" />
          <Select
            name="zone"
            label={t('zone')}
            hideLabel
            defaultValue={zone}
            options={[
              { value: '', label: t('zoneUnit') },
              { value: 'Asia/Jakarta', label: t('zoneWIB') },
              { value: 'Asia/Makassar', label: t('zoneWITA') },
              { value: 'Asia/Jayapura', label: t('zoneWIT') },
            ]}
          />
          <Button variant="quiet" className="self-start">
            {t('save')}
          </Button>
        </Form>
      </Section>
      <PasswordSection saved={saved === 'password'} />
      <Section title={t('accommodations')} description={t('accommodationsIntro')}>
        <LinkButton to="/settings/accommodations" variant="quiet">
          {t('seeAccommodations')}
        </LinkButton>
      </Section>
      <Section title={say('calendar')} description={say('calendarIntro')}>
        <LinkButton to="/settings/calendar" variant="quiet">
          {say('seeCalendar')}
        </LinkButton>
      </Section>
      <Section title={t('sessions')} description={t('sessionsIntro')}>
        <LinkButton to="/settings/sessions" variant="quiet">
          {t('seeSessions')}
        </LinkButton>
      </Section>
    </Page>
  )
}

type OwnDataProps = Omit<SettingsProps, 'saved' | 'zone' | 'theme'>

function OwnData({ name, email, nip, unit, jobTitle, superior }: OwnDataProps) {
  const t = useWords(words)
  const facts = [
    [t('name'), name],
    [t('email'), email],
    [t('nip'), nip ? spacedNip(nip) : t('none')],
    [t('jobTitle'), jobTitle || t('none')],
    [t('unit'), unit ?? t('none')],
    [t('superior'), superior ?? t('none')],
  ]
  return (
    <Section title={t('yourData')} description={t('dataWrong')}>
      <dl className="flex flex-col gap-3">
        {facts.map(([label, value]) => (
          <div key={label} className="grid gap-x-8 sm:grid-cols-[10rem_1fr]">
            <dt className="text-quiet max-sm:text-sm">{label}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function PasswordSection({ saved }: { saved: boolean }) {
  const t = useWords(words)
  const { reason, fields } = useFormResult()
  return (
    <Section title={t('changePassword')}>
      <Form className="flex max-w-md flex-col gap-5">
        {saved && (
          <Notice kind="good" live="polite">
            {t('passwordKept')}
          </Notice>
        )}
        {reason && <Refused reason={reason} />}
        <input type="hidden" name="part" value="password" />
        <PasswordInput
          name="currentPassword"
          label={t('currentPassword')}
          autoComplete="current-password"
          error={fields?.currentPassword}
          required
        />
        <PasswordInput
          name="newPassword"
          label={t('newPassword')}
          help={t('passwordHelp')}
          autoComplete="new-password"
          error={fields?.newPassword}
          required
        />
        <Button variant="quiet" className="self-start">
          {t('changePassword')}
        </Button>
      </Form>
    </Section>
  )
}

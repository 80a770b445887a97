import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordInput } from '#app/ui/password-input.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export function ForgottenPassword({ sent }: { sent: boolean }) {
  const t = useWords(words)
  const { fields, reason, values } = useFormResult()
  return (
    <Page title={t('forgotten')} description={t('forgottenIntro')} width="reading">
      {sent ? (
        <Notice kind="good" live="polite">
          {t('resetSent')}
        </Notice>
      ) : (
        <Form className="flex max-w-md flex-col gap-5">
          {reason && <Refused reason={reason} />}
          <TextInput
            name="email"
            type="email"
            label={t('email')}
            autoComplete="email"
            defaultValue={values?.email}
            error={fields?.email}
            required
          />
          <Button variant="primary" wide>
            {t('sendLink')}
          </Button>
        </Form>
      )}
    </Page>
  )
}

export function NewPassword({ holds }: { holds: boolean }) {
  const t = useWords(words)
  const { reason, fields } = useFormResult()
  return (
    <Page title={t('newPassword')} width="reading">
      {holds ? (
        <Form className="flex max-w-md flex-col gap-5">
          {reason && <Refused reason={reason} />}
          <PasswordInput
            name="password"
            label={t('newPassword')}
            help={t('passwordHelp')}
            autoComplete="new-password"
            error={fields?.password}
            required
          />
          <Button variant="primary" wide>
            {t('savePassword')}
          </Button>
        </Form>
      ) : (
        <Notice
          kind="warn"
          actions={
            <LinkButton to="/forgotten-password" variant="primary">
              {t('askNewLink')}
            </LinkButton>
          }
        >
          {t('refused.linkExpired')}
        </Notice>
      )}
    </Page>
  )
}

const isWord = (key: string): key is keyof typeof words.id => Object.hasOwn(words.id, key)

/** The "no" of the server in the person's words. */
export function Refused({ reason }: { reason: string }) {
  const t = useWords(words)
  const word = `refused.${reason}`
  return (
    <Notice kind="bad" live="assertive">
      {t(isWord(word) ? word : 'refused.other')}
    </Notice>
  )
}

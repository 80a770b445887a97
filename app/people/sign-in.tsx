import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/field.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { PasswordInput } from '#app/ui/password-input.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

export function SignIn({
  redirectTo,
  demo,
  changed,
}: {
  redirectTo: string
  demo: boolean
  changed: boolean
}) {
  const t = useWords(words)
  const { fields, reason, values } = useFormResult()
  return (
    <Page title={t('signIn')} description={t('signInIntro')} width="reading">
      <Form className="flex max-w-md flex-col gap-5">
        {changed && !reason && (
          <Notice kind="good" live="polite">
            {t('passwordChanged')}
          </Notice>
        )}
        {reason && (
          <Notice kind="bad" live="assertive">
            {t(reason === 'tooManyTries' ? 'refused.tooManyTries' : 'refused.wrongLogin')}
          </Notice>
        )}
        <input type="hidden" name="redirectTo" value={redirectTo} />
        <TextInput
          name="login"
          label={t('login')}
          autoComplete="username"
          defaultValue={values?.login}
          error={fields?.login}
          required
        />
        <PasswordInput
          name="password"
          label={t('password')}
          autoComplete="current-password"
          error={fields?.password}
          required
        />
        <Button variant="primary" wide>
          {t('signIn')}
        </Button>
        <p>
          <Link to="/forgotten-password">{t('forgotPassword')}</Link>
        </p>
      </Form>
      {demo && (
        <section className="mt-12 max-w-md border-line border-t pt-6">
          <h2 className="text-xl">{t('demoTitle')}</h2>
          <p className="mt-1 mb-4 text-quiet">{t('demoIntro')}</p>
          <LinkButton to="/demo" variant="quiet">
            {t('demoChoose')}
          </LinkButton>
        </section>
      )}
    </Page>
  )
}

import { useActionData } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { Checkbox } from '#app/ui/choice.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { publishingWords } from './publishing-words.ts'
import { words } from './words.ts'
import type { Policy } from './work.ts'

/** How this organisation publishes; for administrators. */
export function PublishingPolicy({ policy }: { policy: Policy }) {
  const t = useWords(publishingWords)
  const say = useWords(words)
  const done = useActionData<{ ok?: boolean }>()
  return (
    <Page title={t('policy')} description={t('policyIntro')} width="reading">
      <Form className="flex flex-col gap-6">
        {done?.ok && (
          <Notice kind="good" live="polite">
            {t('policySaved')}
          </Notice>
        )}
        <Checkbox
          name="fourEyes"
          label={t('fourEyes')}
          help={t('fourEyesHelp')}
          defaultChecked={policy.fourEyes}
        />
        <div>
          <Button variant="primary">{say('save')}</Button>
        </div>
      </Form>
    </Page>
  )
}

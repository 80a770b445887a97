import { Button } from '#app/ui/button.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { reuseWords } from './words.ts'

/** Whether other experts may show this course's lessons in theirs. */
export function AllowReuse({ allowedAt }: { allowedAt: Date | string | null }) {
  const t = useWords(reuseWords)
  const { shortDate } = useFormat()
  return (
    <Section title={t('allow')} description={t('allowIntro')}>
      <Form className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="allowReuse" />
        {allowedAt && <p>{t('isAllowed', { date: shortDate(allowedAt) })}</p>}
        <div>
          <Button name="allowed" value={allowedAt ? 'no' : 'yes'}>
            {t(allowedAt ? 'stopAllowing' : 'allowIt')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

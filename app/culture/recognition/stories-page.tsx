import { Badge } from '#app/ui/badge.tsx'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useWords } from '#app/web/words.tsx'
import { recognitionWords } from './recognition-words.ts'
import type { OwnStory, Story } from './stories.server.ts'

export interface StoriesProps {
  readonly own: readonly OwnStory[]
  readonly others: readonly Story[]
  readonly done: StoryDone | null
}

export type StoryDone = 'saved' | 'nowShown' | 'gone'

export function StoriesPage({ own, others, done }: StoriesProps) {
  const t = useWords(recognitionWords)
  return (
    <Page
      title={t('stories')}
      width="reading"
      breadcrumbs={[{ to: '/recognition', label: t('recognition') }]}
    >
      {done && (
        <Notice kind="good" live="polite" className="mb-8">
          {t(done)}
        </Notice>
      )}
      <Section title={t('storiesOfOthers')}>
        {others.length === 0 && <p className="text-quiet">{t('noStories')}</p>}
        {others.map(({ id, teller, words }) => (
          <figure key={id} className="mb-6">
            <blockquote className="border-l-4 border-accent pl-4 whitespace-pre-line">{words}</blockquote>
            <figcaption className="mt-1 pl-5 text-sm text-quiet">{t('storyBy', { teller })}</figcaption>
          </figure>
        ))}
      </Section>
      {own.length > 0 && (
        <Section title={t('ownStories')} description={t('approveHow')}>
          <ul className="divide-y divide-line border-y border-line">
            {own.map(story => (
              <Own key={story.id} story={story} />
            ))}
          </ul>
        </Section>
      )}
      <Tell key={own.length} />
    </Page>
  )
}

function Own({ story: { id, words, isShown } }: { story: OwnStory }) {
  const t = useWords(recognitionWords)
  return (
    <li className="py-4">
      <p className="whitespace-pre-line">{words}</p>
      <Form className="mt-2" preventScrollReset>
        <input type="hidden" name="story" value={id} />
        <div className="flex flex-wrap items-center gap-3">
          <Badge tone={isShown ? 'good' : 'neutral'}>{t(isShown ? 'isShown' : 'isDraft')}</Badge>
          {!isShown && (
            <Button name="part" value="approve" size="small" variant="quiet">
              {t('approve')}
            </Button>
          )}
        </div>
        <details className="mt-2 text-sm">
          <summary className="inline-block cursor-pointer py-1 underline underline-offset-[0.2em]">
            {t(isShown ? 'withdraw' : 'drop')}
          </summary>
          <p className="my-2">{t('goneHow')}</p>
          <Button name="part" value="withdraw" size="small" variant="danger">
            {t(isShown ? 'withdrawYes' : 'dropYes')}
          </Button>
        </details>
      </Form>
    </li>
  )
}

function Tell() {
  const t = useWords(recognitionWords)
  const { fields, values } = useFormResult()
  return (
    <Section title={t('tell')} description={t('tellWhat')}>
      <Form className="flex flex-col items-start gap-4">
        <input type="hidden" name="part" value="tell" />
        <TextArea
          name="words"
          label={t('story')}
          hideLabel
          className="w-full"
          minLength={30}
          maxLength={400}
          defaultValue={values?.words}
          error={fields?.words}
          required
        />
        <Button variant="primary">{t('keep')}</Button>
      </Form>
    </Section>
  )
}

import { Select, TextInput } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import type { ContentOf } from './step-page.server.ts'
import { talkWords } from './talk-words.ts'

type Content = ContentOf<'judged'>
type Talk = NonNullable<Content['talk']>
type Submission = Content['submissions'][number]

const mostNamed = 5

/** With whom one can talk; where there is nobody, who can help. */
export function Mentors({ talk: { mentors, coordinators } }: { talk: Talk }) {
  const t = useWords(talkWords)
  if (mentors.length === 0)
    return (
      <Notice kind="warn" title={t('noMentor')}>
        {coordinators.length === 0 ? (
          t('noMentorAlone')
        ) : (
          <>
            <p>{t('noMentorHow')}</p>
            <People people={coordinators} />
          </>
        )}
      </Notice>
    )
  return (
    <Section title={t('mentors')}>
      <People people={mentors.slice(0, mostNamed)} />
      {mentors.length > mostNamed && (
        <p className="mt-2 text-quiet">{t('moreMentors', { count: mentors.length - mostNamed })}</p>
      )}
      <p className="mt-4">{t('how')}</p>
      <p className="mt-2 text-quiet">{t('noted')}</p>
    </Section>
  )
}

function People({ people }: { people: Talk['mentors'] }) {
  return (
    <ul className="mt-2 flex flex-col gap-2">
      {people.map(({ id, name, jobTitle }) => (
        <li key={id}>
          <span className="font-semibold">{name}</span>
          {jobTitle && <span className="block text-quiet text-sm">{jobTitle}</span>}
        </li>
      ))}
    </ul>
  )
}

/** With whom, and on which day. */
export function TalkFields({ talk, earlier }: { talk: Talk; earlier: Submission | null }) {
  const t = useWords(talkWords)
  const { fields, values } = useFormResult()
  const { mentors, today } = talk
  const [first, ...others] = mentors
  return (
    <>
      {first && others.length === 0 ? (
        <p>
          {t('withOne', { name: first.name })}
          <input type="hidden" name="with" value={first.id} />
        </p>
      ) : (
        <Select
          name="with"
          label={t('with')}
          defaultValue={values?.with ?? earlier?.talkedWith ?? ''}
          error={fields?.with}
          required
          options={[
            { value: '', label: t('choose') },
            ...mentors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextInput
        name="on"
        type="date"
        label={t('on')}
        max={today}
        defaultValue={values?.on ?? earlier?.talkedOn ?? today}
        error={fields?.on}
        className="max-w-64"
        required
      />
    </>
  )
}

/** With whom a conversation was, on which day, and who wrote it down where the learner did not. */
export function TalkTold({
  submission: { talkedOn, mentor, notedBy, judge, submittedAt },
}: {
  submission: Submission
}) {
  const t = useWords(talkWords)
  const { day, date } = useFormat()
  if (!talkedOn) return null
  return (
    <>
      {notedBy && (
        <p className="text-quiet text-sm">
          {t('notedBy', { name: judge ?? t('yourMentor'), date: date(submittedAt) })}
        </p>
      )}
      <p className="mt-2 font-semibold">
        {mentor ? t('was', { name: mentor, day: day(talkedOn) }) : t('wasOn', { day: day(talkedOn) })}
      </p>
    </>
  )
}

import { Link, useActionData } from '@remix-run/react'
import { type KeyboardEvent, useRef } from 'react'
import { clockTime } from '#app/authoring/blocks/clock-time.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { AuthorVideo, useAuthorVideo } from '../author-video.tsx'
import { RecordingPage } from '../recording-page.tsx'
import { TimeRow } from './time-row.tsx'
import { fieldOf, timesIn } from './times-form.ts'
import type { TimesDone, TimesPage as TimesPageProps } from './times-page.server.ts'
import { slideWords } from './words.ts'

/** Where the times of slides are corrected, beside the video. */
export function TimesPage(props: TimesPageProps) {
  const t = useWords(slideWords)
  const { work, slides } = props
  return (
    <RecordingPage work={work}>
      <Section
        title={t('times')}
        description={work.mayEdit && t('timesIntro')}
        actions={
          <LinkButton to={`/recordings/${work.id}`} size="small">
            {t('back')}
          </LinkButton>
        }
      >
        {slides.length === 0 ? <Notice>{t('notReady')}</Notice> : <Times {...props} />}
      </Section>
    </RecordingPage>
  )
}

function Times({ work, film, video, ...props }: TimesPageProps) {
  const t = useWords(slideWords)
  const { element, player, watching } = useAuthorVideo(video, film)
  const list = useRef<HTMLOListElement>(null)
  const { slides, base, showings, revision, isSuggested } = props
  const { fields, values } = useFormResult()
  const written = (number: number) =>
    showings
      .filter(each => each.number === number)
      .map(({ seconds }) => clockTime(seconds, '.'))
      .join(', ')

  /** Puts the moment of the player into a field; after a comma it is added to what stands there. */
  const putNow = (field: HTMLInputElement) => {
    const now = clockTime(player.second, '.')
    field.value = /[,;]\s*$/.test(field.value) ? `${field.value.trimEnd()} ${now}` : now
  }
  function keyed(event: KeyboardEvent<HTMLOListElement>) {
    const { target, key, altKey } = event
    if (altKey && event.code === 'KeyK') player.toggle()
    else if (!(target instanceof HTMLInputElement)) return
    else if (altKey && key === 'Enter') {
      putNow(target)
      const all = [...(list.current?.querySelectorAll('input') ?? [])]
      all[all.indexOf(target) + 1]?.focus()
    } else if (!altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const [only, ...others] = timesIn(target.value)
      if (typeof only !== 'number' || others.length > 0) return
      const to = Math.max(0, only + (key === 'ArrowUp' ? 1 : -1))
      target.value = clockTime(to, '.')
      player.seek(to)
    } else return
    event.preventDefault()
  }

  return (
    <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
      <AuthorVideo
        {...{ video, film, element, watching }}
        keys={
          work.mayEdit && (
            <details className="text-sm text-quiet pointer-coarse:hidden noscript:hidden">
              <summary className="min-h-8 w-fit cursor-pointer py-1">{t('keys')}</summary>
              <p>{t('keysText')}</p>
            </details>
          )
        }
      />
      <div className="flex min-w-0 flex-col gap-4">
        <Said {...{ work, ...props }} />
        <Form key={`${revision} ${isSuggested}`} action={`/recordings/${work.id}/slides`}>
          <input type="hidden" name="intent" value="times" />
          <input type="hidden" name="revision" value={revision} />
          <fieldset disabled={!work.mayEdit} className="contents">
            <ol ref={list} onKeyDown={keyed}>
              {slides.map(slide => (
                <TimeRow
                  key={slide.number}
                  {...{ slide, base, putNow, seek: player.seek, mayEdit: work.mayEdit }}
                  written={values?.[fieldOf(slide.number)] ?? written(slide.number)}
                  error={fields?.[fieldOf(slide.number)]}
                />
              ))}
            </ol>
          </fieldset>
          {work.mayEdit && (
            <div className="sticky bottom-0 mt-4 bg-paper py-3">
              <Button variant="primary">{t('saveTimes')}</Button>
            </div>
          )}
        </Form>
      </div>
    </div>
  )
}

/** What came of the last saving, and where the times below come from. */
function Said(props: Omit<TimesPageProps, 'film' | 'video'>) {
  const t = useWords(slideWords)
  const { number } = useFormat()
  const done = useActionData<TimesDone>()
  const { reason } = useFormResult()
  const { work, found, isSuggested, hasTimes, outOfOrder } = props
  const address = `/recordings/${work.id}/slides`
  return (
    <>
      {done?.ok && (
        <Notice kind="good" live="polite">
          {t('saved')}
        </Notice>
      )}
      {reason === 'changedMeanwhile' && (
        <Notice
          kind="warn"
          live="assertive"
          actions={
            <a href={address} target="_blank" rel="noreferrer" className="text-primary underline">
              {t('seeSaved')}
            </a>
          }
        >
          {t('changedMeanwhile')}
        </Notice>
      )}
      {isSuggested && <Notice>{t('suggested')}</Notice>}
      {!isSuggested && hasTimes && found === 'some' && work.mayEdit && (
        <p className="text-sm">
          <Link to={`${address}?from=video`} className="text-primary underline">
            {t('useSuggested')}
          </Link>
        </p>
      )}
      {!hasTimes && found !== 'some' && <Notice>{t(found === 'none' ? 'notFound' : 'searching')}</Notice>}
      {!isSuggested && outOfOrder.length > 0 && (
        <Notice kind="warn">
          {t('outOfOrder', { numbers: outOfOrder.map(each => number(each)).join(', ') })}
        </Notice>
      )}
    </>
  )
}

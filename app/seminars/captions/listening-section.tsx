import { AudioLines } from 'lucide-react'
import { Button } from '#app/ui/button.tsx'
import { Select } from '#app/ui/field.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useFresh } from '#app/web/use-fresh.ts'
import { useWords } from '#app/web/words.tsx'
import type { Listenings, ToldListening } from './ask-to-listen.server.ts'
import { listeningWords } from './listening-words.ts'

interface ListeningSectionProps {
  readonly listenings: Listenings
  /** Languages that have captions, and need no machine. */
  readonly given: readonly ('id' | 'en')[]
  readonly hasVideo: boolean
}

/** Has a machine write the captions, where there is one; says so where there is none. */
export function ListeningSection({ listenings: first, given, hasVideo }: ListeningSectionProps) {
  const t = useWords(listeningWords)
  const { isOn, asked } = useListenings(first)
  const open = (['id', 'en'] as const).filter(
    language => !given.includes(language) && !asked.some(each => each.language === language),
  )
  if (!hasVideo || (isOn && open.length + asked.length === 0)) return null
  return (
    <Section title={t('title')} description={t(isOn ? 'intro' : 'off')}>
      <div className="flex flex-col gap-4">
        {asked.map(told => (
          <Listening key={told.language} told={told} />
        ))}
        {isOn && open.length > 0 && (
          <Form className="flex flex-wrap items-end gap-3">
            <Select
              name="language"
              label={t('language')}
              options={open.map(language => ({
                value: language,
                label: t(language === 'id' ? 'languageId' : 'languageEn'),
              }))}
              className="max-w-56"
            />
            <Button name="intent" value="transcribe" icon={AudioLines}>
              {t('ask')}
            </Button>
          </Form>
        )}
      </div>
    </Section>
  )
}

function Listening({ told: { language, state, reason, share } }: { told: ToldListening }) {
  const t = useWords(listeningWords)
  const { percent } = useFormat()
  const name = t(language === 'id' ? 'languageId' : 'languageEn')
  const act = (
    <Form>
      <input type="hidden" name="language" value={language} />
      <div className="flex gap-2">
        {reason && (
          <Button name="intent" value="transcribe" size="small">
            {t('again')}
          </Button>
        )}
        <Button name="intent" value="stopTranscribing" size="small" variant="plain">
          {t('stop')}
        </Button>
      </div>
    </Form>
  )
  if (state === 'failed' && reason)
    return (
      <Notice kind="warn" live="polite" title={t('failed', { language: name })} actions={act}>
        {t(reason)}
      </Notice>
    )
  return (
    <div className="flex flex-col gap-2">
      <Progress
        value={share}
        label={t('underWay', { language: name })}
        valueText={t('done', { percent: percent(share) })}
      />
      <noscript>
        <p className="text-sm text-quiet">{t('reload')}</p>
      </noscript>
      {act}
    </div>
  )
}

/** Milliseconds between two looks while a page is open. */
const pulse = 3000

/** What the page of a recording answers, as far as it is read here. */
interface Looked {
  readonly listenings: Listenings
}

/** What is told last. */
function useListenings(first: Listenings): Listenings {
  const toldBy = (looked?: Looked) => looked?.listenings ?? first
  return toldBy(
    useFresh<Looked>(pulse, looked => toldBy(looked).asked.some(each => each.state === 'waiting')),
  )
}

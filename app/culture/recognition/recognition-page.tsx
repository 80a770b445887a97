import { Button, LinkButton } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Form, useFormResult } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useLanguage, useWords, wordsIn } from '#app/web/words.tsx'
import type { Earned } from './badges.server.ts'
import { badges } from './badges.ts'
import { recognitionWords } from './recognition-words.ts'
import { type ThankProps, ThankSection } from './thank-section.tsx'
import type { Thanked } from './thanks.ts'

export interface RecognitionProps extends ThankProps {
  readonly received: readonly Thanked[]
  /** Null for whoever belongs to no unit. */
  readonly unit: string | null
  readonly wall: readonly Thanked[]
  readonly offWall: boolean
  readonly earned: readonly Earned[]
  /** Whom thanks have just reached. */
  readonly sentTo: string | null
}

const refusals = ['saidLately', 'enoughToday'] as const

export function RecognitionPage({ received, sentTo, earned, near, find, ...wall }: RecognitionProps) {
  const t = useWords(recognitionWords)
  const { reason } = useFormResult()
  return (
    <Page
      title={t('recognition')}
      description={t('intro')}
      width="reading"
      actions={
        <>
          <LinkButton to="/recognition/stories" variant="quiet">
            {t('stories')}
          </LinkButton>
          <LinkButton to="/pact" variant="quiet">
            {t('pact')}
          </LinkButton>
        </>
      }
    >
      {sentTo && (
        <Notice kind="good" live="polite" className="mb-8">
          {t('sent', { name: sentTo })}
        </Notice>
      )}
      {reason && (
        <Notice kind="bad" live="assertive" className="mb-8">
          {t(refusals.find(known => known === reason) ?? 'notNear')}
        </Notice>
      )}
      <Section title={t('forYou')}>
        {received.length === 0 ? (
          <p className="text-quiet">{t('noneForYou')}</p>
        ) : (
          <Lines thanks={received} line="received" />
        )}
      </Section>
      <ThankSection near={near} find={find} />
      {wall.unit && <Wall {...wall} unit={wall.unit} />}
      <Badges earned={earned} />
    </Page>
  )
}

function Lines({ thanks, line }: { thanks: readonly Thanked[]; line: 'received' | 'wallLine' }) {
  const t = useWords(recognitionWords)
  const { shortDate } = useFormat()
  return (
    <ul className="divide-y divide-line border-y border-line">
      {thanks.map(({ id, giver, receiver, reason, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-3">
          <span>{t(line, { giver, receiver, reason: t(`reason.${reason}`) })}</span>
          <span className="text-sm text-quiet">{shortDate(at)}</span>
        </li>
      ))}
    </ul>
  )
}

function Wall({ unit, wall, offWall }: Pick<RecognitionProps, 'wall' | 'offWall'> & { unit: string }) {
  const t = useWords(recognitionWords)
  return (
    <Section title={t('wall', { unit })} description={t('wallWhat')}>
      {offWall && <Notice className="mb-4">{t('offWall')}</Notice>}
      {wall.length === 0 ? (
        <p className="text-quiet">{t('wallEmpty')}</p>
      ) : (
        <Lines thanks={wall} line="wallLine" />
      )}
      <Form className="mt-4" preventScrollReset>
        <input type="hidden" name="part" value="wall" />
        <Button name="leaves" value={offWall ? 'no' : 'yes'} variant="plain" size="small">
          {t(offWall ? 'returnToWall' : 'leaveWall')}
        </Button>
      </Form>
    </Section>
  )
}

function Badges({ earned }: Pick<RecognitionProps, 'earned'>) {
  const t = useWords(recognitionWords)
  const language = useLanguage()
  const { day } = useFormat()
  return (
    <Section title={t('badges')} description={t('badgesWhat')}>
      <ul className="divide-y divide-line border-y border-line">
        {badges.map(({ name, words }) => {
          const say = wordsIn(words, language)
          const since = earned.find(one => one.name === name)?.since
          return (
            <li key={name} className="py-3">
              <p className={since ? 'font-semibold' : 'text-quiet'}>{say('did')}</p>
              <p className="text-sm text-quiet">
                {since ? t('since', { day: day(since) }) : `${t('notYet')}. ${say('how')}`}
              </p>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

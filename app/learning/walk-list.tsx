import { LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { MasteryList, type MasteryShown } from './mastery-list.tsx'
import { walkWords } from './walk-words.ts'
import { words } from './words.ts'

export interface WalkShown {
  readonly id: string
  readonly title: string
  /** Null when its course is there in one language. */
  readonly titleLanguage: string | null
  readonly workId: string | null
  readonly percent: number
  readonly minutesLeft: number
  readonly completedAt: Date | null
  readonly nextTitle: string | null
  readonly needsHand: boolean
}

/** Everything a learner is on, and what they finished. */
export function WalkList({
  walks,
  mastery,
}: {
  walks: readonly WalkShown[]
  mastery: readonly MasteryShown[]
}) {
  const t = useWords(walkWords)
  const open = walks.filter(walk => !walk.completedAt)
  const finished = walks.filter(walk => walk.completedAt)
  if (walks.length === 0)
    return (
      <Page title={t('mine')} description={t('mineAbout')}>
        <Empty
          title={t('mineNone')}
          drawing="signpost"
          action={
            <LinkButton to="/catalogue" variant="primary">
              {t('toCatalogue')}
            </LinkButton>
          }
        >
          {t('mineNoneHow')}
        </Empty>
      </Page>
    )
  return (
    <Page title={t('mine')} description={t('mineAbout')}>
      {open.length > 0 && <Walks title={t('inProgress')} walks={open} />}
      {finished.length > 0 && <Walks title={t('finished')} walks={finished} />}
      <MasteryList mastery={mastery} />
    </Page>
  )
}

function Walks({ title, walks }: { title: string; walks: readonly WalkShown[] }) {
  return (
    <Section title={title}>
      <ul className="grid gap-5 sm:grid-cols-2">
        {walks.map(walk => (
          <li key={walk.id} className="flex">
            <WalkCard walk={walk} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function WalkCard({ walk }: { walk: WalkShown }) {
  const t = useWords(walkWords)
  const say = useWords(words)
  const format = useFormat()
  return (
    <Card
      to={`/enrolments/${walk.id}`}
      className="w-full"
      title={<span lang={walk.titleLanguage ?? undefined}>{walk.title}</span>}
      kicker={say(walk.workId ? 'kindCourse' : 'kindPath')}
      meta={
        walk.completedAt ? (
          <span>{t('completedOn', { date: format.date(walk.completedAt) })}</span>
        ) : walk.nextTitle ? (
          <span>{t('nextIs', { title: walk.nextTitle })}</span>
        ) : (
          <span>{t(walk.needsHand ? 'waitsForHelp' : 'waiting')}</span>
        )
      }
    >
      {!walk.completedAt && (
        <Progress
          look="line"
          value={walk.percent / 100}
          label={say('progress')}
          valueText={say('percentDone', { percent: walk.percent })}
          className="mt-2"
        />
      )}
    </Card>
  )
}

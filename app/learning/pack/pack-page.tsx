import { Check, Download, RotateCw, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Link } from '#app/ui/link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Page, Section } from '#app/ui/page.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { arePacked, canPack, letGo, takeAlong } from './pack-store.ts'
import { packWords } from './pack-words.ts'
import type { Pack } from './packs.server.ts'
import { useDeeds } from './use-deeds.ts'

export interface PackPageProps {
  readonly enrolmentId: string
  readonly learnerId: string
  readonly path: string
  readonly packs: readonly Pack[]
}

/** The parts of a path that can be kept on this device, with their size said before. */
export function PackPage({ enrolmentId, learnerId, path, packs }: PackPageProps) {
  const t = useWords(packWords)
  const [isAble, setAble] = useState(true)
  useEffect(() => setAble(canPack()), [])
  const walk = `/enrolments/${enrolmentId}`
  return (
    <Page
      title={t('title')}
      description={t('about')}
      width="reading"
      breadcrumbs={[{ to: walk, label: path }]}
    >
      <noscript>
        <Notice kind="warn">{t('needsScript')}</Notice>
      </noscript>
      {!isAble && (
        <Notice kind="warn" title={t('cannot')} className="mb-6">
          {t('cannotHow')}
        </Notice>
      )}
      <Waiting learnerId={learnerId} enrolmentId={enrolmentId} />
      {packs.length === 0 ? (
        <Empty title={t('none')} drawing="signpost" action={<LinkButton to={walk}>{t('back')}</LinkButton>}>
          {t('noneHow')}
        </Empty>
      ) : (
        <>
          <ul className="flex flex-col gap-5">
            {packs.map(pack => (
              <li key={pack.id}>
                <PackCard pack={pack} isAble={isAble} />
              </li>
            ))}
          </ul>
          <p className="mt-6 text-quiet">{t('streamed')}</p>
        </>
      )}
    </Page>
  )
}

type State = 'absent' | 'here' | 'failed' | { readonly share: number }

function PackCard({ pack, isAble }: { pack: Pack; isAble: boolean }) {
  const t = useWords(packWords)
  const format = useFormat()
  const [state, setState] = useState<State>('absent')
  const hrefs = pack.lessons.map(({ href }) => href)
  const all = hrefs.join(' ')
  useEffect(() => {
    void arePacked(all.split(' ')).then(areHere => areHere && setState('here'))
  }, [all])
  const save = async () => {
    setState({ share: 0 })
    setState((await takeAlong(hrefs, share => setState({ share })).catch(() => false)) ? 'here' : 'failed')
  }
  const remove = async () => {
    await letGo(hrefs)
    setState('absent')
  }
  const isSaving = typeof state === 'object'
  return (
    <Card
      title={pack.title}
      level={2}
      meta={t('facts', {
        ...{ count: pack.lessons.length, minutes: pack.minutes },
        bytes: format.bytes(pack.bytes),
      })}
      footer={
        isSaving ? (
          <Progress
            value={state.share}
            label={t('saving')}
            valueText={format.percent(state.share)}
            className="w-full"
          />
        ) : state === 'here' ? (
          <>
            <Button type="button" icon={RotateCw} onClick={save}>
              {t('saveAgain')}
            </Button>
            <Button type="button" icon={Trash2} onClick={remove}>
              {t('letGo')}
            </Button>
          </>
        ) : (
          <Button type="button" variant="primary" icon={Download} onClick={save} disabled={!isAble}>
            {t('save')}
          </Button>
        )
      }
    >
      <ol className="mt-1 flex flex-col">
        {pack.lessons.map(({ id, title, href }) => (
          <li key={id} className="flex min-h-11 items-center">
            {state === 'here' ? (
              <Link to={href} reloadDocument>
                {title}
              </Link>
            ) : (
              title
            )}
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        {state === 'here' && (
          <p className="mt-2 flex items-center gap-2 font-semibold text-good">
            <Check aria-hidden size={20} />
            {t('saved')}
          </p>
        )}
        {state === 'failed' && (
          <Notice kind="warn" title={t('failed')} className="mt-2">
            {t('failedHow')}
          </Notice>
        )}
      </div>
    </Card>
  )
}

/** What of this walk was finished here and is not sent yet. */
function Waiting({ learnerId, enrolmentId }: { learnerId: string; enrolmentId: string }) {
  const t = useWords(packWords)
  const waiting = useDeeds(learnerId).filter(deed => deed.enrolmentId === enrolmentId && !deed.answer)
  if (waiting.length === 0) return null
  return (
    <Section title={t('waiting')} className="mb-8">
      <p>{t('waitingHow')}</p>
      <ul className="mt-2 list-disc pl-5">
        {waiting.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
    </Section>
  )
}

import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Progress } from '#app/ui/progress.tsx'
import { Form } from '#app/web/form.tsx'
import { useFormat } from '#app/web/format.ts'
import { useFresh } from '#app/web/use-fresh.ts'
import { useWords } from '#app/web/words.tsx'
import { isOver } from './over.ts'
import type { Told } from './told.server.ts'
import { words } from './words.ts'

/** Milliseconds between two looks while a page is open. */
const pulse = 3000

/** How far a video is, for whoever shares it; looks again while it is on its way. */
export function ProcessingState({ told: first, mayEdit }: { told: Told; mayEdit: boolean }) {
  const t = useWords(words)
  const { bytes } = useFormat()
  const told = useTold(first)
  const { state, reason, renditions } = told
  if (reason)
    return (
      <Notice
        kind={state === 'refused' ? 'bad' : 'warn'}
        live="polite"
        actions={mayEdit && <PrepareAgain label={t('tryAgain')} />}
      >
        {t(reason)}
      </Notice>
    )
  if (state === 'ready') {
    const nameOf = (name: string) => (name === 'sound' ? t('sound') : name)
    const sizes = renditions.map(each => t('sizeOf', { name: nameOf(each.name), size: bytes(each.bytes) }))
    return (
      <>
        <p className="text-quiet">{t('ready', { sizes: sizes.join(', ') })}</p>
        {mayEdit && told.isOutdated && (
          <Notice actions={<PrepareAgain label={t('makeAnew')} />}>{t('outdated')}</Notice>
        )}
      </>
    )
  }
  return <UnderWay told={told} />
}

function UnderWay({ told: { state, share, secondsLeft, playsAsItIs } }: { told: Told }) {
  const t = useWords(words)
  const { percent, clock } = useFormat()
  const done =
    secondsLeft === null
      ? t('done', { percent: percent(share) })
      : t('doneLeft', { percent: percent(share), left: clock(secondsLeft) })
  return (
    <div>
      <Progress value={share} label={t('processing')} valueText={done} />
      <p className="mt-2 text-sm text-quiet">
        {t(state === 'queued' || state === 'probing' ? state : 'making')}{' '}
        {playsAsItIs !== false && t('untilThen')}
      </p>
      <noscript>
        <p className="mt-1 text-sm text-quiet">{t('reload')}</p>
      </noscript>
    </div>
  )
}

function PrepareAgain({ label }: { label: string }) {
  return (
    <Form>
      <Button name="intent" value="prepareAgain" size="small">
        {label}
      </Button>
    </Form>
  )
}

/** What the page of a recording answers, as far as it is read here. */
interface Looked {
  readonly recording: { readonly processing: Told | null } | null
}

/** What is told last. */
function useTold(first: Told): Told {
  const toldBy = (looked?: Looked) => looked?.recording?.processing ?? first
  return toldBy(useFresh<Looked>(pulse, looked => !isOver(toldBy(looked))))
}

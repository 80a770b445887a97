import { Link2 } from 'lucide-react'
import { useState } from 'react'
import { addressOf, type Opening } from '#app/authoring/recording-opening.ts'
import { Button } from '#app/ui/button.tsx'
import { useFormat } from '#app/web/format.ts'
import { useWords } from '#app/web/words.tsx'
import { words } from './words.ts'

interface ShareMomentProps {
  readonly page: string
  readonly second: number
  readonly seconds: number
}

/** Links that open at this second, or show a clip, made while watching. */
export function ShareMoment({ page, second, seconds }: ShareMomentProps) {
  const t = useWords(words)
  const { clock } = useFormat()
  const [from, setFrom] = useState<number | null>(null)
  const [to, setTo] = useState<number | null>(null)
  const [told, setTold] = useState('')
  const time = clock(second)
  const isClip = from !== null && to !== null && to > from
  const copy = async (opening: Opening) => {
    const link = new URL(addressOf(page, opening), window.location.href).href
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    setTold(t(isCopied ? 'copied' : 'notCopied', { link }))
  }
  return (
    <details className="min-w-0 basis-full noscript:hidden">
      <summary className="min-h-11 w-fit cursor-pointer py-2">{t('share')}</summary>
      <div className="mt-2 flex flex-col items-start gap-3">
        <Button type="button" icon={Link2} onClick={() => copy({ from: second, to: null })}>
          {t('copyMoment', { time })}
        </Button>
        <p className="text-sm text-quiet">{t('clipIntro')}</p>
        <div className="flex flex-wrap gap-2">
          <Button type="button" onClick={() => setFrom(Math.floor(second))}>
            {t('clipFrom', { time })}
          </Button>
          <Button type="button" onClick={() => setTo(Math.min(Math.ceil(second), Math.floor(seconds)))}>
            {t('clipTo', { time })}
          </Button>
        </div>
        {isClip && (
          <div className="flex flex-wrap items-center gap-3">
            <span>{t('clip', { from: clock(from), to: clock(to) })}</span>
            <Button type="button" icon={Link2} onClick={() => copy({ from, to })}>
              {t('copyClip')}
            </Button>
          </div>
        )}
        <p role="status" className="max-w-full text-sm wrap-anywhere text-quiet empty:hidden">
          {told}
        </p>
      </div>
    </details>
  )
}

import { ExternalLink, Play } from 'lucide-react'
import { useState } from 'react'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { Embed } from './embed.tsx'
import { type Frame, frameOf } from './providers.ts'
import { showWords } from './show-words.ts'

/** Nothing is fetched from elsewhere before the learner asks; without script a link leads there. */
export default function ShowEmbed({ attrs: { href, title, instead } }: ShowProps<Embed>) {
  const t = useWords(showWords)
  const [isOpen, setOpen] = useState(false)
  const frame = frameOf(href)
  return (
    <figure className="rounded-card border border-line bg-surface p-4 sm:p-5">
      <p className="font-semibold">{title}</p>
      {frame && isOpen && <Framed frame={frame} title={title} />}
      {frame && !isOpen && (
        <div data-print="never" className="mt-1">
          <p className="text-quiet text-sm">{t('embedNeeds', { name: frame.provider.name })}</p>
          <div className="mt-3 flex flex-wrap gap-3">
            <Button type="button" icon={Play} className="noscript:hidden" onClick={() => setOpen(true)}>
              {t('embedOpen', { name: frame.provider.name })}
            </Button>
            <a href={href} rel="noopener noreferrer" className={buttonClass({ variant: 'plain' })}>
              <ExternalLink aria-hidden size={20} strokeWidth={1.75} />
              {t('embedThere', { name: frame.provider.name })}
            </a>
          </div>
        </div>
      )}
      <p className="hidden break-words text-sm print:block">{href}</p>
      {instead && (
        <figcaption>
          <span className="font-semibold">{t('embedInstead')}</span> {instead}
        </figcaption>
      )}
    </figure>
  )
}

/** The provider learns which site shows it, as it asks, and nothing of the page. */
function Framed({ frame: { src }, title }: { frame: Frame; title: string }) {
  return (
    <iframe
      src={src}
      title={title}
      allow="fullscreen; picture-in-picture; encrypted-media"
      sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
      referrerPolicy="strict-origin"
      className="mt-3 aspect-video w-full rounded-control bg-well"
    />
  )
}

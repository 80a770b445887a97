import { AppWindow, ExternalLink, Play } from 'lucide-react'
import { useState } from 'react'
import type { infer as Infer } from 'zod/mini'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { isAllowedHref } from './href.ts'
import { type Frame, frameOf } from './providers.ts'
import { showWords } from './show-words.ts'

const attrs = (z: Zod) =>
  z.strictObject({
    href: z.string().check(z.refine(href => href === '' || isAllowedHref(href))),
    title: z.string().check(z.maxLength(300)),
    instead: z.string().check(z.maxLength(1000)),
  })
export type Embed = Infer<ReturnType<typeof attrs>>

const EditEmbed = editLater(() => import('./embed-edit.tsx'))

/** A video or slides from elsewhere, fetched only when a learner asks, with words for those who cannot. */
export const embed = defineBlock<Embed>({
  name: 'embed',
  word: 'embed',
  find: 'embedFind',
  icon: AppWindow,
  attrs,
  initial: () => ({ href: '', title: '', instead: '' }),
  holds: false,
  streamed: true,
  gaps: ({ href, title, instead }) => [
    ...(frameOf(href) ? [] : (['embedAddressMissing'] as const)),
    ...(title.trim() ? [] : (['embedTitleMissing'] as const)),
    ...(instead.trim() ? [] : (['embedInsteadMissing'] as const)),
  ],
  markdown: {
    form: 'directive',
    write: ({ href, title, instead }) => ({ href, title, instead }),
    read: ({ href = '', title = '', instead = '' }) => ({ href, title, instead }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title, instead }) => `${title} ${instead}`.trim(),
  Show,
  Edit: props => <EditEmbed {...props} />,
})

/** Nothing is fetched from elsewhere before the learner asks; without script a link leads there. */
function Show({ attrs: { href, title, instead } }: ShowProps<Embed>) {
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

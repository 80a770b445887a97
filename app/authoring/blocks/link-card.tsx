import { Link2 } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { isAllowedHref } from './href.ts'

const attrs = (z: Zod) => {
  const words = z.string().check(z.maxLength(300))
  const address = z.string().check(z.refine(href => href === '' || isAllowedHref(href)))
  return z.strictObject({ href: address, title: words, why: words })
}
export type LinkCard = Infer<ReturnType<typeof attrs>>

const EditLinkCard = editLater(() => import('./link-card-edit.tsx'))

/** One place worth going to, and why. */
export const linkCard = defineBlock<LinkCard>({
  name: 'linkCard',
  word: 'linkCard',
  find: 'linkCardFind',
  icon: Link2,
  attrs,
  initial: () => ({ href: '', title: '', why: '' }),
  holds: false,
  gaps: ({ href, title, why }) => [
    ...(href ? [] : (['linkCardAddressMissing'] as const)),
    ...(title.trim() ? [] : (['linkCardTitleMissing'] as const)),
    ...(why.trim() ? [] : (['linkCardWhyMissing'] as const)),
  ],
  markdown: {
    form: 'directive',
    write: ({ href, title, why }) => ({ href, title, why }),
    read: ({ href = '', title = '', why = '' }) => ({ href, title, why }),
  },
  weigh: () => ({ seconds: 0, bytes: 0 }),
  text: ({ title, why }) => `${title} ${why}`.trim(),
  Edit: props => <EditLinkCard {...props} />,
})

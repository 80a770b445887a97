import { AppWindow } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { isAllowedHref } from './href.ts'
import { frameOf } from './providers.ts'

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
  Edit: props => <EditEmbed {...props} />,
})

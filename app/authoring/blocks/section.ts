import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineKind } from './block.ts'

const attrs = (z: Zod) => z.strictObject({ title: z.string().check(z.maxLength(200)) })
export type Section = Infer<ReturnType<typeof attrs>>

/** A titled stretch of blocks. It stands only inside a block that holds sections, which says how it looks. */
export const section = defineKind<Section>({
  name: 'section',
  attrs,
  initial: () => ({ title: '' }),
  holds: 'blocks',
  markdown: {
    form: 'directive',
    write: ({ title }) => ({ title: title || null }),
    read: ({ title = '' }) => ({ title }),
  },
  text: ({ title }) => title,
})

/** Of a block that is nothing but its sections. */
export const ofSections = {
  attrs: (z: Zod) => z.strictObject({}),
  initial: () => ({}),
  holds: 'sections',
  markdown: { form: 'directive', write: () => ({}), read: () => ({}) },
  weigh: () => ({ seconds: 0, bytes: 0 }),
} as const

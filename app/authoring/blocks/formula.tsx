import { Sigma } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock } from './block.ts'
import { editLater } from './edit-later.tsx'
import { typeset } from './formula-mathml.ts'

const attrs = (z: Zod) =>
  z.strictObject({ tex: z.string().check(z.maxLength(2000)), caption: z.string().check(z.maxLength(500)) })
export type Formula = Infer<ReturnType<typeof attrs>>

/** A formula as it reaches learners: set on the server, unless it is faulty. */
export interface SetFormula extends Formula {
  readonly mathml?: string
}

const EditFormula = editLater(() => import('./formula-edit.tsx'))

/** A formula, written in TeX. */
export const formula = defineBlock<Formula>({
  name: 'formula',
  word: 'formula',
  find: 'formulaFind',
  icon: Sigma,
  attrs,
  initial: () => ({ tex: '', caption: '' }),
  holds: false,
  group: 'words',
  gaps: ({ tex }) => {
    if (!tex.trim()) return ['formulaMissing']
    const set = typeset(tex)
    return set && 'fault' in set ? ['formulaFaulty'] : []
  },
  markdown: {
    form: 'fence',
    write: ({ tex, caption }) => ({ tex, caption }),
    read: data => {
      const { tex = '', caption = '', ...more } = Object(data)
      return { ...more, tex: String(tex), caption }
    },
  },
  weigh: () => ({ seconds: 10, bytes: 0 }),
  publicAttrs: ({ tex, caption }) => ({ tex, caption, ...typeset(tex) }),
  text: ({ caption }) => caption,
  Edit: props => <EditFormula {...props} />,
})

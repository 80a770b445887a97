import { Sigma } from 'lucide-react'
import type { infer as Infer } from 'zod/mini'
import { useWords } from '#app/web/words.tsx'
import type { Zod } from '#app/web/zod.ts'
import { defineBlock, type ShowProps } from './block.ts'
import { editLater } from './edit-later.tsx'
import { typeset } from './formula-mathml.ts'
import { showWords } from './show-words.ts'

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
  Show,
  Edit: props => <EditFormula {...props} />,
})

/** A formula that could not be set is shown as it was written. */
function Show({ attrs: { tex, mathml, caption } }: ShowProps<SetFormula>) {
  const t = useWords(showWords)
  return (
    <div>
      {mathml ? (
        <Mathml mathml={mathml} />
      ) : (
        <>
          <p className="text-quiet text-sm">{t('formulaSource')}</p>
          <pre className="whitespace-pre-wrap!">
            <code>{tex}</code>
          </pre>
        </>
      )}
      {caption && <p className="mt-2 text-quiet text-sm">{caption}</p>}
    </div>
  )
}

/** Scrolls sideways by itself where it is wider than the page. */
export function Mathml({ mathml }: { mathml: string }) {
  const t = useWords(showWords)
  return (
    <figure
      aria-label={t('formula')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto overflow-y-hidden py-2 text-lg"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the typesetter, which trusts nothing written in it
      dangerouslySetInnerHTML={{ __html: mathml }}
    />
  )
}

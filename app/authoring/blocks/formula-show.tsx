import { useWords } from '#app/web/words.tsx'
import type { ShowProps } from './block.ts'
import type { SetFormula } from './formula.tsx'
import { showWords } from './show-words.ts'

/** A formula that could not be set is shown as it was written. */
export default function ShowFormula({ attrs: { tex, mathml, caption } }: ShowProps<SetFormula>) {
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

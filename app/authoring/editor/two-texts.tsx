import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { useWords } from '#app/web/words.tsx'
import type { DocNode, DocumentFacts } from '../blocks/block.ts'
import { emptyDocument, textOf } from '../document.ts'
import { Document } from '../document.tsx'
import { questionWords } from './question-words.tsx'
import { editorWords } from './words.ts'

export type Choice = 'mine' | 'theirs' | 'both'

export interface TwoTextsProps {
  readonly title: string
  readonly help: string
  readonly theirsTitle: string
  readonly mine: DocNode
  readonly theirs: DocNode
  readonly facts: DocumentFacts
  readonly choose: (choice: Choice) => void
}

/** Two texts that grew apart, both whole, side by side; the author says which goes on. */
export function TwoTexts({ title, help, theirsTitle, mine, theirs, facts, choose }: TwoTextsProps) {
  const t = useWords(editorWords)
  return (
    <section aria-labelledby="two-texts" className="space-y-6">
      <div role="alert" className="max-w-reading space-y-1">
        <h2 id="two-texts" className="text-xl">
          {title}
        </h2>
        <p className="text-quiet">{help}</p>
      </div>
      <div className="grid gap-6 lg:grid-cols-2">
        <OneText
          title={t('mine')}
          doc={mine}
          facts={facts}
          action={t('keepMine')}
          press={() => choose('mine')}
        />
        <OneText
          title={theirsTitle}
          doc={theirs}
          facts={facts}
          action={t('keepTheirs')}
          press={() => choose('theirs')}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="button" onClick={() => choose('both')}>
          {t('keepBoth')}
        </Button>
        <p className="text-quiet text-sm">{t('keepBothHelp')}</p>
      </div>
    </section>
  )
}

interface OneTextProps {
  readonly title: string
  readonly doc: DocNode
  readonly facts: DocumentFacts
  readonly action: string
  readonly press: () => void
}

function OneText({ title, doc, facts, action, press }: OneTextProps) {
  const t = useWords(editorWords)
  const isEmpty = textOf(doc).trim() === ''
  return (
    <section
      aria-label={title}
      className="flex min-w-0 flex-col gap-4 rounded-card border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 className="text-lg">{title}</h3>
        <Button type="button" size="small" onClick={press}>
          {action}
        </Button>
      </div>
      <Scrolling title={title}>
        {isEmpty && <p className="text-quiet">{t('nothingWritten')}</p>}
        <Document body={doc} media={facts.media} recordings={facts.recordings} slots={questionWords} />
      </Scrolling>
    </section>
  )
}

const Scrolling = ({ title, children }: { title: string; children: ReactNode }) => (
  <section
    aria-label={title}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    tabIndex={0}
    className="max-h-[60dvh] overflow-y-auto border-line border-t pt-4"
  >
    {children}
  </section>
)

/** The chosen text; both means the other's below one's own, whose blocks then get ids of their own. */
export function chosenText(choice: Choice, mine: DocNode, theirs: DocNode): DocNode {
  if (choice === 'mine') return mine
  if (choice === 'theirs') return theirs
  const content = [...(mine.content ?? []), ...(theirs.content ?? []).map(withoutId)]
  return { ...emptyDocument, content }
}

function withoutId(node: DocNode): DocNode {
  const { id: _, ...attrs } = node.attrs ?? {}
  return { ...node, attrs, ...(node.content && { content: node.content.map(withoutId) }) }
}

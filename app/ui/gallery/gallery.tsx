import type { ReactNode } from 'react'
import { useWords } from '#app/web/words.tsx'
import { Page } from '../page.tsx'
import { Actions, Floating } from './actions.tsx'
import { Inputs } from './inputs.tsx'
import { Cloth, Colours, Drawings, Fault, Type } from './looks.tsx'
import { Pair } from './pair.tsx'
import { Listing, Messages, Showing } from './showing.tsx'
import { words } from './words.ts'

const parts: readonly [keyof (typeof words)['id'], (theme: string) => ReactNode][] = [
  ['accents', () => <Colours />],
  ['type', () => <Type />],
  ['cloth', () => <Cloth />],
  ['actions', () => <Actions />],
  ['fields', theme => <Inputs theme={theme} />],
  ['messages', () => <Messages />],
  ['showing', () => <Showing />],
  ['table', () => <Listing />],
  ['floating', theme => <Floating theme={theme} />],
  ['drawings', () => <Drawings />],
  ['faults', () => <Fault />],
]

/** Every component in every state: to look at, and for the accessibility check to walk. */
export function Gallery() {
  const t = useWords(words)
  return (
    <Page title={t('title')} description={t('intro')}>
      {parts.map(([name, show]) => (
        <section key={name} id={name} className="mt-12 first-of-type:mt-0">
          <h2 className="mb-4 text-xl">{t(name)}</h2>
          <Pair>{show}</Pair>
        </section>
      ))}
    </Page>
  )
}

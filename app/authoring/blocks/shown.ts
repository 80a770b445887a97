import { type ComponentType, lazy } from 'react'
import type { AnyBlock, ShowProps } from './block.ts'
import { ShowCallout } from './callout-show.tsx'
import { ShowImage } from './image-show.tsx'
import { ShowQuestion } from './question-show.tsx'

type Show = ComponentType<ShowProps<Readonly<Record<string, unknown>>>>

const ready = <A extends object>(show: ComponentType<ShowProps<A>>) => show as unknown as Show

/** Fetched once a lesson holds the block. */
const later = (load: () => Promise<AnyBlock>): Show =>
  lazy(async () => {
    const { Show } = await load()
    return { default: Show }
  })

/** How learners see each block of the registry. What most lessons hold comes with the page, the rest when it is needed. */
export const shown: Readonly<Record<string, Show>> = {
  callout: ready(ShowCallout),
  image: ready(ShowImage),
  question: ready(ShowQuestion),
  recording: later(async () => (await import('./recording.tsx')).recording),
  accordion: later(async () => (await import('./accordion.tsx')).accordion),
  steps: later(async () => (await import('./steps.tsx')).steps),
  tabs: later(async () => (await import('./tabs.tsx')).tabs),
  columns: later(async () => (await import('./columns.tsx')).columns),
  timeline: later(async () => (await import('./timeline.tsx')).timeline),
  oldNew: later(async () => (await import('./old-new.tsx')).oldNew),
  gallery: later(async () => (await import('./gallery.tsx')).gallery),
  flashcards: later(async () => (await import('./flashcards.tsx')).flashcards),
  scenario: ready(lazy(() => import('./scenario-show.tsx'))),
  checklist: later(async () => (await import('./checklist.tsx')).checklist),
  file: later(async () => (await import('./file.tsx')).file),
  linkCard: later(async () => (await import('./link-card.tsx')).linkCard),
  embed: later(async () => (await import('./embed.tsx')).embed),
  formula: later(async () => (await import('./formula.tsx')).formula),
  glossary: later(async () => (await import('./glossary.tsx')).glossary),
  labelledPicture: ready(lazy(() => import('./labelled-picture-show.tsx'))),
  audio: later(async () => (await import('./sound.tsx')).sound),
  video: later(async () => (await import('./film.tsx')).film),
  poll: ready(lazy(() => import('./poll-show.tsx'))),
  reflection: ready(lazy(() => import('./reflection-show.tsx'))),
  jobAid: later(async () => (await import('./job-aid.tsx')).jobAid),
}

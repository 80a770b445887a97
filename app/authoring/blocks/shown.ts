import { type ComponentType, lazy } from 'react'
import type { ShowProps } from './block.ts'
import { ShowCallout } from './callout-show.tsx'
import { ShowImage } from './image-show.tsx'
import { ShowQuestion } from './question-show.tsx'

type Show = ComponentType<ShowProps<Readonly<Record<string, unknown>>>>

const ready = <A extends object>(show: ComponentType<ShowProps<A>>) => show as unknown as Show

const loads: (() => Promise<unknown>)[] = []

/** Fetched once a lesson holds the block. */
const later = <A extends object>(load: () => Promise<{ readonly default: ComponentType<ShowProps<A>> }>) => {
  loads.push(load)
  return ready<A>(lazy(load) as ComponentType<ShowProps<A>>)
}

/** Fetches whatever a lesson may hold, for a device that is to show it without a connection. */
export const fetchShown = () => Promise.all(loads.map(load => load()))

/** How learners see each block of the registry. What most lessons hold comes with the page, the rest when it is needed. */
export const shown: Readonly<Record<string, Show>> = {
  callout: ready(ShowCallout),
  image: ready(ShowImage),
  question: ready(ShowQuestion),
  recording: later(() => import('./recording-show.tsx')),
  accordion: later(() => import('./accordion-show.tsx')),
  steps: later(() => import('./steps-show.tsx')),
  tabs: later(() => import('./tabs-show.tsx')),
  columns: later(() => import('./columns-show.tsx')),
  timeline: later(() => import('./timeline-show.tsx')),
  oldNew: later(() => import('./old-new-show.tsx')),
  gallery: later(() => import('./gallery-show.tsx')),
  flashcards: later(() => import('./flashcards-show.tsx')),
  scenario: later(() => import('./scenario-show.tsx')),
  checklist: later(() => import('./checklist-show.tsx')),
  file: later(() => import('./file-show.tsx')),
  linkCard: later(() => import('./link-card-show.tsx')),
  embed: later(() => import('./embed-show.tsx')),
  formula: later(() => import('./formula-show.tsx')),
  glossary: later(() => import('./glossary-show.tsx')),
  labelledPicture: later(() => import('./labelled-picture-show.tsx')),
  audio: later(async () => ({ default: (await import('./played-show.tsx')).ShowSound })),
  video: later(async () => ({ default: (await import('./played-show.tsx')).ShowFilm })),
  poll: later(() => import('./poll-show.tsx')),
  reflection: later(() => import('./reflection-show.tsx')),
  jobAid: later(() => import('./job-aid-show.tsx')),
}

import { accordion } from './accordion.tsx'
import type { AnyBlock, AnyKind } from './block.ts'
import { callout } from './callout.tsx'
import { checklist } from './checklist.tsx'
import { columns } from './columns.tsx'
import { embed } from './embed.tsx'
import { file } from './file.tsx'
import { film } from './film.tsx'
import { flashcards } from './flashcards.tsx'
import { formula } from './formula.tsx'
import { gallery } from './gallery.tsx'
import { glossary } from './glossary.tsx'
import { image } from './image.tsx'
import { jobAid } from './job-aid.tsx'
import { labelledPicture } from './labelled-picture.tsx'
import { linkCard } from './link-card.tsx'
import { oldNew } from './old-new.tsx'
import { poll } from './poll.tsx'
import { question } from './question.tsx'
import { recording } from './recording.tsx'
import { reflection } from './reflection.tsx'
import { scenario } from './scenario.tsx'
import { section } from './section.ts'
import { sound } from './sound.tsx'
import { steps } from './steps.tsx'
import { tabs } from './tabs.tsx'
import { timeline } from './timeline.tsx'

/** Every kind of block beside plain text and tables. A new one is its file, its test, a line here and one in `shown`. */
export const blocks: readonly AnyBlock[] = [
  callout,
  glossary,
  image,
  gallery,
  labelledPicture,
  sound,
  film,
  recording,
  question,
  accordion,
  steps,
  tabs,
  columns,
  timeline,
  oldNew,
  jobAid,
  flashcards,
  scenario,
  checklist,
  poll,
  reflection,
  file,
  linkCard,
  embed,
  formula,
]

/** Every node of our own: the blocks, and what stands only inside them. */
export const kinds: readonly AnyKind[] = [...blocks, section]

const blockByName = new Map(blocks.map(block => [block.name, block]))
const kindByName = new Map(kinds.map(kind => [kind.name, kind]))

export const blockNamed = (name: string): AnyBlock | undefined => blockByName.get(name)

export const kindNamed = (name: string): AnyKind | undefined => kindByName.get(name)

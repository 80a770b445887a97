import type { AnyBlock } from './block.ts'
import { callout } from './callout.tsx'
import { image } from './image.tsx'
import { question } from './question.tsx'
import { recording } from './recording.tsx'

/** Every kind of block beside plain text and tables. A new one is its file, its test and a line here. */
export const blocks: readonly AnyBlock[] = [callout, image, recording, question]

const byName = new Map(blocks.map(block => [block.name, block]))

export const blockNamed = (name: string): AnyBlock | undefined => byName.get(name)

import type { DocNode } from '#app/authoring/blocks/block.ts'
import { clockTime } from '#app/authoring/blocks/clock-time.ts'
import type { Cue } from '../captions/captions.ts'
import { type Sentence, sentencesOf } from '../captions/suggested-chapters.ts'
import type { Chapter } from '../recording.ts'
import type { Showing } from '../slides/showings.ts'

/** One part of a digest: a chapter, the slide that stood for it, and what was said that says most of it. */
export interface Section {
  readonly title: string
  readonly from: number
  readonly to: number
  /** Number of the slide; null when none was on show. */
  readonly slide: number | null
  readonly passages: readonly string[]
}

interface Source {
  readonly title: string
  readonly seconds: number
  readonly chapters: readonly Chapter[]
  readonly cues: readonly Cue[]
  readonly showings: readonly Showing[]
}

/** Seconds that a slide is on show at least to stand for a chapter. */
const shown = 3

/**
 * What a recording comes to, chapter by chapter: the slide that was on show longest and stood for no chapter before, and the
 * sentences nearest to what the whole chapter speaks of, in the order they were said. Nothing is worded anew.
 */
export function digestOf({ title, seconds, chapters, cues, showings }: Source): readonly Section[] {
  const begun = chapters.length > 0 ? chapters : [{ seconds: 0, title }]
  const sentences = sentencesOf(cues)
  const used = new Set<number>()
  return begun.map((chapter, at) => {
    const [from, to] = [chapter.seconds, begun[at + 1]?.seconds ?? seconds]
    const slide = slideWithin(showings, from, to, seconds, used)
    if (slide !== null) used.add(slide)
    const said = sentences.filter(sentence => sentence.from >= from && sentence.from < to)
    return { title: chapter.title, from, to, slide, passages: keySentences(said) }
  })
}

function slideWithin(
  showings: readonly Showing[],
  from: number,
  to: number,
  end: number,
  used: ReadonlySet<number>,
): number | null {
  const lasts = new Map<number, number>()
  for (const [i, { seconds, number }] of showings.entries()) {
    const overlap = Math.min(to, showings[i + 1]?.seconds ?? end) - Math.max(from, seconds)
    if (overlap > 0 && !used.has(number)) lasts.set(number, (lasts.get(number) ?? 0) + overlap)
  }
  const [longest] = [...lasts].sort(([, one], [, other]) => other - one)
  return longest && longest[1] >= shown ? longest[0] : null
}

/** Words of a sentence that is worth keeping, at least. */
const fewest = 4

/** One sentence of five, three at most: those whose words the chapter uses most, not the longest. */
function keySentences(said: readonly Sentence[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const stem of said.flatMap(({ stems }) => stems)) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const weigh = ({ stems }: Sentence) => {
    const distinct = new Set(stems)
    return (
      [...distinct].reduce((sum, stem) => sum + (counts.get(stem) ?? 0), 0) / Math.sqrt(distinct.size + 1)
    )
  }
  const worth = said.filter(({ text }) => text.split(/\s+/).length >= fewest)
  const most = Math.min(3, Math.max(1, Math.round(worth.length / 5)))
  const chosen = new Set([...worth].sort((one, other) => weigh(other) - weigh(one)).slice(0, most))
  return worth.filter(sentence => chosen.has(sentence)).map(({ text }) => text.replace(/\s+/g, ' ').trim())
}

/** What stands in a digest beside the recording's own words. */
export interface Frame {
  readonly workId: string
  /** Whether learners can watch the recording, so that a stretch of it can be shown. */
  readonly isPublished: boolean
  /** Pictures of slides in the library, by number. */
  readonly pictures: ReadonlyMap<number, { readonly media: string; readonly alt: string }>
  readonly says: {
    readonly title: string
    /** Who made it of what, and that nobody has checked it. */
    readonly note: string
    readonly watch: (from: string, to: string) => string
  }
  readonly newId: () => string
}

/** A digest as blocks of a lesson, for its author to make their own. */
export function blocksOf(sections: readonly Section[], frame: Frame): readonly DocNode[] {
  const { says, newId } = frame
  const words = (text: string) => ({
    type: 'paragraph',
    attrs: { id: newId() },
    content: [{ type: 'text', text }],
  })
  return [
    { type: 'callout', attrs: { id: newId(), kind: 'note', title: says.title }, content: [words(says.note)] },
    ...sections.flatMap(section => sectionBlocks(section, frame, words)),
  ]
}

function sectionBlocks(
  { title, from, to, slide, passages }: Section,
  { workId, isPublished, pictures, says, newId }: Frame,
  words: (text: string) => DocNode,
): readonly DocNode[] {
  const picture = slide === null ? undefined : pictures.get(slide)
  const [first, last] = [Math.floor(from), Math.floor(to)]
  const clip = says.watch(clockTime(first, '.'), clockTime(last, '.'))
  const link = { type: 'link', attrs: { href: `/seminars/${workId}?from=${first}` } }
  return [
    { type: 'heading', attrs: { id: newId(), level: 2 }, content: [{ type: 'text', text: title }] },
    ...(picture
      ? [{ type: 'image', attrs: { id: newId(), ...picture, caption: '', decorative: picture.alt === '' } }]
      : []),
    ...passages.map(words),
    isPublished && first < last
      ? { type: 'recording', attrs: { id: newId(), work: workId, from: first, to: last } }
      : {
          type: 'paragraph',
          attrs: { id: newId() },
          content: [{ type: 'text', text: clip, marks: [link] }],
        },
  ]
}

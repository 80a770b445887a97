import type { Chapter } from '../recording.ts'
import type { Slide } from './deck.ts'
import type { Showing } from './showings.ts'

/** Seconds that a chapter lasts at least. */
const shortest = 20

const plain = (title: string) =>
  title
    .toLowerCase()
    .replace(/[\s\d.:()/–-]+/g, ' ')
    .trim()

/**
 * Chapters that slides suggest: where a slide with another title begins. Slides of one title are one chapter, numbers apart,
 * and none begins within twenty seconds of another or of `taken`.
 */
export function chaptersFromSlides(
  showings: readonly Showing[],
  slides: readonly Pick<Slide, 'number' | 'title'>[],
  taken: readonly number[],
): readonly Chapter[] {
  const titles = new Map(slides.map(({ number, title }) => [number, title]))
  const chapters: Chapter[] = []
  let running = ''
  for (const { seconds, number } of showings) {
    const title = titles.get(number) ?? ''
    if (!title || plain(title) === running) continue
    running = plain(title)
    const begun = [...taken, ...chapters.map(chapter => chapter.seconds)]
    if (begun.every(other => Math.abs(other - seconds) >= shortest)) chapters.push({ seconds, title })
  }
  return chapters
}

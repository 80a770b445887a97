import { emptyDocument } from '#app/authoring/document.ts'
import { addModule, addPart, modulesOf } from '#app/authoring/modules.server.ts'
import { pageOf } from '#app/authoring/parts.server.ts'
import { publicationOf } from '#app/authoring/publications.server.ts'
import { documentIn } from '#app/authoring/together/shared-text.ts'
import { openText, writeText } from '#app/authoring/together/text-log.server.ts'
import { remember } from '#app/authoring/uploads.server.ts'
import { type WorkRow, workFor } from '#app/authoring/works.server.ts'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { recordingOf } from '../recordings.server.ts'
import { cut } from '../slides/deck.ts'
import { matchOf } from '../slides/matching.server.ts'
import { chaptersFromSlides } from '../slides/slide-chapters.ts'
import { slidesOf } from '../slides/slides.server.ts'
import { blocksOf, digestOf, type Section } from './digest.ts'
import { digestWords } from './words.ts'

/** What a digest of this recording would hold; null where there is nothing to make one of. The caller has checked who may. */
export async function sectionsOf(
  db: Db,
  work: Pick<WorkRow, 'id' | 'title' | 'language'>,
): Promise<readonly Section[]> {
  const recording = await recordingOf(db, work.id)
  if (!recording?.seconds) return []
  const { mediaId, seconds, captions, chapters, slides } = recording
  const { cues } = captions.find(({ language }) => language === work.language) ?? captions[0] ?? { cues: [] }
  const given = slides?.showings ?? []
  const found = slides && mediaId && given.length === 0 ? await matchOf(db, mediaId, slides.mediaId) : null
  const showings = found ?? given
  const titled = slides ? await slidesOf(db, slides.mediaId) : []
  if (chapters.length + cues.length + showings.length === 0) return []
  return digestOf({
    ...{ title: work.title, seconds, cues, showings },
    chapters: chapters.length > 0 ? chapters : chaptersFromSlides(showings, titled, []),
  })
}

interface Wish {
  readonly person: Person
  readonly workId: string
  /** Seconds at which the parts begin that are wanted. */
  readonly parts: readonly number[]
  /** The course that gets a new lesson; the recording's own page without it. */
  readonly courseId: string | null
}

export type Put =
  | { readonly ok: true; readonly to: string }
  | { readonly ok: false; readonly reason: 'absent' | 'noParts' | 'notPut' }

/** Puts a digest behind what stands on the recording's page, or into a new lesson; wants a transaction. */
export async function putDigest(db: Db, { person, workId, parts, courseId }: Wish, now: Date): Promise<Put> {
  const work = await workFor(db, person, workId, 'recording')
  if (!work) return { ok: false, reason: 'absent' }
  const sections = (await sectionsOf(db, work)).filter(({ from }) => parts.includes(Math.floor(from)))
  if (sections.length === 0) return { ok: false, reason: 'noParts' }
  const target = courseId ? await newLesson(db, person, courseId, work.title, now) : await pageOf(db, workId)
  const read = target ? await openText(db, person, target) : null
  if (!target || !read) return { ok: false, reason: 'notPut' }
  const pictures = await picturesOf(db, person, { workId, into: courseId ?? workId, sections }, now)
  const t = wordsIn(digestWords, work.language)
  const blocks = blocksOf(sections, {
    ...{ workId, pictures, newId, isPublished: (await publicationOf(db, workId)) !== null },
    says: {
      title: t('noteTitle'),
      note: t('note', { title: work.title }),
      watch: (from, to) => t('watch', { from, to }),
    },
  })
  const before = documentIn(read.text).content ?? []
  const isEmpty = before.every(node => node.type === emptyDocument.content?.[0]?.type && !node.content)
  const content = isEmpty ? blocks : [...before, ...blocks]
  const status = await writeText(db, person, target, { type: 'doc', content }, now)
  if (status !== 'kept') return { ok: false, reason: 'notPut' }
  return { ok: true, to: courseId ? `/courses/${courseId}/parts/${target}` : `/recordings/${workId}/page` }
}

/** A lesson at the end of a course that the person may change. */
async function newLesson(db: Db, person: Person, courseId: string, title: string, now: Date) {
  if (!(await workFor(db, person, courseId, 'course'))) return null
  const last = (await modulesOf(db, courseId)).at(-1)
  const made = last ?? (await addModule(db, person, courseId, title, now))
  if ('ok' in made && !made.ok) return null
  const added = await addPart(db, person, courseId, { moduleId: made.id, kind: 'lesson', title }, now)
  return added.ok ? added.id : null
}

/** Slides as pictures of the library, each once however often it is asked for. */
async function picturesOf(
  db: Db,
  person: Person,
  { workId, into, sections }: { workId: string; into: string; sections: readonly Section[] },
  now: Date,
) {
  const pictures = new Map<number, { media: string; alt: string }>()
  const numbers = sections.flatMap(({ slide }) => slide ?? [])
  if (numbers.length === 0) return pictures
  const rows = await db
    .selectFrom('slide')
    .innerJoin('recording', 'recording.slidesMediaId', 'slide.mediaId')
    .selectAll('slide')
    .where('workId', '=', workId)
    .where('number', 'in', numbers)
    .execute()
  for (const { number, title, text, width, height, ...files } of rows) {
    const alt = cut((text || title).replace(/\n/g, '; '), 500)
    const scale = Math.min(1, 800 / Math.max(width, height))
    const small = {
      ...{ digest: files.smallDigest, bytes: files.smallBytes, mime: 'image/webp' },
      ...{ width: Math.round(width * scale), height: Math.round(height * scale) },
    }
    const file = {
      ...{ digest: files.largeDigest, bytes: files.largeBytes, kind: 'image' as const, mime: 'image/webp' },
      ...{ width, height, seconds: null, masterDigest: null, blur: null, variants: [small] },
    }
    const about = { name: `slide-${number}.webp`, alt, workId: into, personId: person.id }
    const { id: media } = await remember(db, about, file, now)
    await leaveDrawn(db, media, now)
    pictures.set(number, { media, alt })
  }
  return pictures
}

/** A slide's picture is small in both its sizes already: nothing more is drawn of it in the background. */
const leaveDrawn = (db: Db, mediaId: string, now: Date) =>
  db
    .updateTable('media')
    .set({ drawnAt: now })
    .where('id', '=', mediaId)
    .where('drawnAt', 'is', null)
    .execute()

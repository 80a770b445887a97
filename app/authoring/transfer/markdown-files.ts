import { stringify } from 'yaml'
import type { Check } from '#app/assessment/check.ts'
import type { Doc } from '../document.ts'
import { toMarkdown } from '../markdown.ts'
import { paperEndings } from '../paper-endings.ts'
import { type Exported, type ExportedMedia, type ExportedPart, slugFrom } from './exported.ts'
import { renamedMedia } from './renamed-media.ts'
import { translatedFiles } from './translated-files.ts'

/** One file of an archive: a text, or a stored file. */
export type OutgoingFile =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly digest: string }

/** Where no file is chosen; no slug is written so. */
const nothing = '-'

const folders: Readonly<Record<string, string>> = { image: 'images', application: 'papers' }

const endings: Readonly<Record<string, string>> = {
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  ...paperEndings,
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/ogg': 'ogg',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'text/vtt': 'vtt',
}

/** A course as files of Markdown, YAML and JSON in the shape of `content/courses`, which come in again as they went out. */
export function markdownFiles(course: Exported): readonly OutgoingFile[] {
  const slugs = slugsOf(Object.values(course.media))
  const slugOf = (id: string) => slugs.get(id) ?? nothing
  const numbered = new Map(
    course.modules.flatMap(({ parts }) => parts).map((part, at) => [part.id, nameOf(part, at)]),
  )
  const { title, summary, audience, language, hoursJp, hoursForm, effortMinutes, competencies } = course
  const facts = {
    ...{ title, summary, audience, language },
    ...(course.coverMediaId && { cover: slugOf(course.coverMediaId) }),
    ...(hoursJp !== null && { hoursJp, hoursForm }),
    ...(effortMinutes !== null && { effortMinutes }),
    ...{ competencies },
    modules: course.modules.map(module => ({
      title: module.title,
      parts: module.parts.map(({ id }) => numbered.get(id) ?? ''),
    })),
  }
  return [
    { path: 'course.json', text: `${JSON.stringify(facts, null, 2)}\n` },
    ...course.modules
      .flatMap(({ parts }) => parts)
      .map(part => textFile(part, numbered.get(part.id) ?? '', slugOf)),
    ...translatedFiles(course, ({ id }) => numbered.get(id) ?? ''),
    ...Object.values(course.media).map(media => ({
      path: `${folders[kindOf(media)] ?? 'media'}/${slugOf(media.id)}.${endings[media.mime] ?? 'bin'}`,
      digest: media.digest,
    })),
  ]
}

const nameOf = ({ title, kind }: ExportedPart, at: number) =>
  `${String(at + 1).padStart(2, '0')}-${slugFrom(title, kind === 'lesson' ? 'pelajaran' : 'kuis')}`

function textFile(part: ExportedPart, name: string, slugOf: (id: string) => string): OutgoingFile {
  const minutes = part.minutes === null ? {} : { minutes: part.minutes }
  if (part.kind === 'check') {
    const { rules, questions } = part.body as Check
    return {
      path: `${name}.check.yaml`,
      text: stringify(
        { title: part.title, ...minutes, rules, questions },
        { lineWidth: 0, aliasDuplicateObjects: false },
      ),
    }
  }
  const above = part.minutes === null ? '' : `---\nminutes: ${part.minutes}\n---\n\n`
  const text = toMarkdown(renamedMedia(part.body as Doc, slugOf))
  return { path: `${name}.md`, text: `${above}# ${part.title}\n\n${text}` }
}

const kindOf = ({ mime }: ExportedMedia) => mime.replace(/\/.*$/, '')

/** A name for each file that no other has, by its id. */
function slugsOf(media: readonly ExportedMedia[]): ReadonlyMap<string, string> {
  const taken = new Set<string>()
  return new Map(
    media.map(({ id, name, alt }) => {
      const slug = slugFrom(name.replace(/\.\w+$/, ''), slugFrom(alt, 'berkas'))
      let own = slug
      for (let count = 2; taken.has(own); count += 1) own = `${slug}-${count}`
      taken.add(own)
      return [id, own]
    }),
  )
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { checkSchema } from '#app/assessment/check.ts'
import type { Question } from '#app/assessment/question.ts'
import { questionSchema } from '#app/assessment/question-schema.ts'
import type { Purpose } from '#app/authoring/media-kind.ts'
import { zod } from '#app/web/zod.ts'
import { stableId } from './stable-id.ts'

/** Reads the folder as people write it. Everything here is checked on reading; a mistake is thrown with the file's name. */

const folder = resolve('content')
const aim = z.object({ competency: z.string(), level: z.number().int().min(1).max(5) })

const courseFile = z.strictObject({
  slug: z.string(),
  title: z.string(),
  summary: z.string().min(20),
  audience: z.string().min(10).max(500),
  language: z.enum(['id', 'en']),
  cover: z.string(),
  hoursJp: z.number().positive(),
  competencies: z.array(aim).min(1),
  authors: z.array(z.string()).min(1),
  reviewers: z.array(z.string()),
  modules: z.array(z.object({ title: z.string(), parts: z.array(z.string()).min(1) })).min(1),
})

/** What a course says of itself in English: its modules in order, its parts by their slugs. */
const englishFile = z.strictObject({
  title: z.string(),
  summary: z.string(),
  audience: z.string(),
  modules: z.array(z.string()),
  parts: z.record(z.string(), z.string()),
})

const talkFile = z.object({
  slug: z.string(),
  title: z.string(),
  summary: z.string().min(20),
  speaker: z.string(),
  createdBy: z.string(),
  language: z.enum(['id', 'en']),
  hoursJp: z.number().positive(),
  competencies: z.array(aim).min(1),
})

const chapterFile = z.array(z.object({ start: z.number().min(0), title: z.string().min(1) })).min(1)
const videoFile = z.object({ seconds: z.number().positive(), width: z.number(), height: z.number() })

/** Words of one language as a machine heard them: in the line that begins at a second, and how surely. */
const heardFile = z.strictObject({
  language: z.enum(['id', 'en']),
  words: z.array(
    z.strictObject({
      second: z.number(),
      says: z.string(),
      instead: z.optional(z.string()),
      sure: z.number(),
    }),
  ),
})
/** Questions inside a recording, each at its second. */
const insideFile = z.strictObject({
  completion: z.strictObject({ share: z.number(), asks: z.enum(['nothing', 'answers', 'right']) }),
  questions: z.array(
    z.strictObject({
      at: z.int(),
      passage: z.tuple([z.int(), z.int()]),
      skipTo: z.optional(z.int()),
      question: z.looseObject({ kind: z.string() }),
    }),
  ),
})

export type LibraryPart =
  | {
      readonly slug: string
      readonly kind: 'lesson'
      readonly title: string
      readonly markdown: string
      /** The same in English, block for block. */
      readonly english?: { readonly title: string; readonly markdown: string }
    }
  | {
      readonly slug: string
      readonly kind: 'check'
      readonly title: string
      readonly check: z.output<typeof checkSchema>
    }

export type LibraryCourse = Omit<z.output<typeof courseFile>, 'modules'> & {
  readonly english: z.output<typeof englishFile> | null
  readonly modules: readonly { readonly title: string; readonly parts: readonly LibraryPart[] }[]
  /** Paths of the pictures, papers to take along, sounds and films, by the slug that lessons name them with. */
  readonly pictures: Readonly<Record<string, string>>
  readonly papers: Readonly<Record<string, string>>
  readonly sounds: Readonly<Record<string, string>>
  readonly films: Readonly<Record<string, string>>
}

export type LibraryRecording = z.output<typeof talkFile> & {
  readonly video: string
  readonly facts: z.output<typeof videoFile>
  readonly poster: string
  readonly slides: string
  readonly captions: Readonly<Record<'id' | 'en', string>>
  readonly chapters: z.output<typeof chapterFile>
  readonly page: string
  /** What a machine heard, and where it was not sure. */
  readonly heard: z.output<typeof heardFile>
  readonly inside: {
    readonly completion: z.output<typeof insideFile>['completion']
    readonly questions: readonly (Omit<z.output<typeof insideFile>['questions'][number], 'question'> & {
      readonly question: Question
    })[]
  }
}

export interface LibraryPath {
  readonly slug: string
  readonly createdBy: string
  /** The definition, with slugs where the house has ids. */
  readonly definition: Readonly<Record<string, unknown>>
  /** The steps of its second version, published while people are on the first. */
  readonly next: unknown
}

const text = (...path: string[]) => readFileSync(join(folder, ...path), 'utf8')
const json = (...path: string[]): unknown => JSON.parse(text(...path))

function read<S extends z.core.$ZodType>(schema: S, value: unknown, name: string): z.output<S> {
  const found = z.safeParse(schema, value)
  if (found.success) return found.data
  throw new Error(`content/${name}:\n${z.prettifyError(found.error)}`)
}

const inside = (name: string) =>
  readdirSync(join(folder, name), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()

export const readCourses = (): readonly LibraryCourse[] => inside('courses').map(readCourse)

export const readRecordings = (): readonly LibraryRecording[] => inside('seminars').map(readRecording)

export function readPaths(): readonly LibraryPath[] {
  const files = readdirSync(join(folder, 'paths')).filter(name => name.endsWith('.json'))
  return files.sort().map(name => {
    const { slug, createdBy, next, ...definition } = json('paths', name) as Record<string, unknown>
    return { slug: String(slug), createdBy: String(createdBy), definition, next }
  })
}

function readCourse(slug: string): LibraryCourse {
  const course = read(courseFile, json('courses', slug, 'course.json'), `courses/${slug}/course.json`)
  const english = join('courses', slug, 'en', 'course.json')
  return {
    ...course,
    english: existsSync(join(folder, english))
      ? read(englishFile, json('courses', slug, 'en', 'course.json'), english)
      : null,
    modules: course.modules.map(({ title, parts }) => ({
      title,
      parts: parts.map(part => readPart(slug, part)),
    })),
    pictures: filesIn('courses', slug, 'images'),
    papers: filesIn('courses', slug, 'papers'),
    sounds: filesIn('courses', slug, 'sounds'),
    films: filesIn('courses', slug, 'films'),
  }
}

/** Everything a course's lessons name, with what it is taken in for. */
export const filesOf = ({ pictures, papers, sounds, films }: LibraryCourse) =>
  Object.entries({ picture: pictures, material: papers, audio: sounds, recording: films } as const).flatMap(
    ([purpose, files]) =>
      Object.entries(files).map(([slug, file]) => ({ slug, file, purpose: purpose as Purpose })),
  )

/** Paths of the files of a folder by their names without ending; none when there is no such folder. */
function filesIn(...path: string[]): Readonly<Record<string, string>> {
  const place = join(folder, ...path)
  const names = existsSync(place) ? readdirSync(place).sort() : []
  return Object.fromEntries(names.map(name => [name.replace(/\.\w+$/, ''), join(place, name)]))
}

function readPart(course: string, slug: string): LibraryPart {
  const lesson = join('courses', course, `${slug}.md`)
  if (existsSync(join(folder, lesson))) {
    const english = join('courses', course, 'en', `${slug}.md`)
    return {
      ...{ slug, kind: 'lesson', ...titled(text(lesson), lesson) },
      ...(existsSync(join(folder, english)) && { english: titled(text(english), english) }),
    }
  }
  const name = join('courses', course, `${slug}.check.yaml`)
  const { title, ...check } = parse(text(name)) as { title: string }
  return { slug, kind: 'check', title, check: read(checkSchema, check, name) }
}

/** The title is the first line, behind one `#`. */
function titled(source: string, name: string) {
  const [, title, markdown] = /^# (.+)\n+([\s\S]*)$/.exec(source) ?? []
  if (!title) throw new Error(`content/${name}: the first line is the title, as in "# Title"`)
  return { title, markdown: markdown ?? '' }
}

/** Their ids are made of their places. */
function insideOf(slug: string): LibraryRecording['inside'] {
  const name = `seminars/${slug}/questions.yaml`
  const { completion, questions } = read(insideFile, parse(text(name)), name)
  return {
    completion,
    questions: questions.map(({ question, ...place }) => {
      const id = stableId('in-video-question', slug, String(place.at))
      return { ...place, question: read(questionSchema(zod), { ...question, id }, name) }
    }),
  }
}

function readRecording(slug: string): LibraryRecording {
  const at = (name: string) => join(folder, 'seminars', slug, name)
  return {
    ...read(talkFile, json('seminars', slug, 'talk.json'), `seminars/${slug}/talk.json`),
    video: at('recording.mp4'),
    facts: read(videoFile, json('seminars', slug, 'video.json'), `seminars/${slug}/video.json`),
    poster: at('poster.webp'),
    slides: at('slides.pdf'),
    captions: {
      id: text('seminars', slug, 'captions.id.vtt'),
      en: text('seminars', slug, 'captions.en.vtt'),
    },
    chapters: read(chapterFile, json('seminars', slug, 'chapters.json'), `seminars/${slug}/chapters.json`),
    page: text('seminars', slug, 'page.md'),
    heard: read(heardFile, parse(text('seminars', slug, 'heard.yaml')), `seminars/${slug}/heard.yaml`),
    inside: insideOf(slug),
  }
}

import type { Heading, Root } from 'mdast'
import { checkSchema } from '#app/assessment/check.ts'
import { otherLanguage } from '../freeze.ts'
import { refuseEndlessCourse } from '../markdown/endless.ts'
import { treeOf } from '../markdown/syntax.ts'
import { courseFile, factsFile, factsFrom } from './course-facts.ts'
import { humanName, type Shelf, shelfOf } from './file-names.ts'
import { readForeign } from './foreign-markdown.ts'
import { asFields, readFrontMatter, readYaml } from './front-matter.ts'
import {
  type CourseFacts,
  type IncomingCourse,
  type IncomingModule,
  type IncomingPart,
  NoCourse,
  titleFrom,
} from './incoming.ts'
import { type Split, splitByHeadings } from './split-headings.ts'
import { readOwn, readPieces } from './translated-files.ts'

export interface MarkdownFolder {
  /** Texts by their paths. */
  readonly texts: ReadonlyMap<string, string>
  /** Paths of everything, texts too. */
  readonly paths: readonly string[]
}

export interface MarkdownReading {
  readonly split: Split
  readonly say: { readonly untitled: string }
}

/**
 * A folder of Markdown as a course: as `course.json` arranges it where there is one, else every text a lesson and every folder
 * a module. A single text may hold many lessons, parted by its headings.
 *
 * @throws NoCourse
 */
export function readMarkdownCourse(folder: MarkdownFolder, reading: MarkdownReading): IncomingCourse {
  const shelf = shelfOf(folder.paths)
  const texts = [...folder.texts].filter(([path]) => /\.(md|markdown)$/i.test(path) && shelf.isOfUse(path))
  const arranged = folder.texts.get(`${shelf.base}course.json`)
  try {
    refuseEndlessCourse(texts.map(([, text]) => text.replace(/\r\n?/g, '\n')))
  } catch {
    throw new NoCourse('tooMuch')
  }
  const [only, ...more] = texts
  const read =
    arranged !== undefined
      ? readArranged(arranged, folder, shelf)
      : only && more.length === 0
        ? readSingle(only[1], only[0], shelf, reading)
        : readLoose(texts, shelf)
  if (read.modules.every(({ parts }) => parts.length === 0)) throw new NoCourse('noLessons')
  const cover = read.facts.cover && shelf.fileAt('', read.facts.cover)
  return {
    ...read,
    facts: { ...read.facts, cover: cover || null },
    files: shelf.files(),
    notes: [...read.notes, ...shelf.unused()],
  }
}

type Read = Omit<IncomingCourse, 'files'>

function readArranged(source: string, { texts }: MarkdownFolder, shelf: Shelf): Read {
  const json = parsedJson(source)
  const file = courseFile.safeParse(json)
  if (!file.success) throw new NoCourse('brokenCourse', 'course.json')
  const language = otherLanguage(file.data.language ?? 'id')
  const folder = `${shelf.base}${language}/`
  const isTranslated = [...texts.keys()].some(path => path.startsWith(folder) && path.endsWith('.yaml'))
  const names = texts.get(`${folder}course.yaml`)
  const own = names === undefined ? null : readOwn(names, `${folder}course.yaml`)
  const modules = file.data.modules.map(
    ({ title, parts }, place): IncomingModule => ({
      title,
      parts: parts.map((slug): IncomingPart => translated(slug, partAt(slug))),
      translation: own?.modules[place] ?? null,
    }),
  )
  const translation = { language, pieces: own?.pieces ?? [] }
  return { ...factsFrom(file.data), modules, ...(isTranslated && { translation }) }

  function partAt(slug: string): IncomingPart {
    const lesson = `${shelf.base}${slug}.md`
    const check = `${shelf.base}${slug}.check.yaml`
    const text = texts.get(lesson)
    if (text !== undefined) return lessonOf(text, lesson, shelf)
    const yaml = texts.get(check)
    if (yaml === undefined) throw new NoCourse('brokenCourse', slug)
    return checkOf(yaml, check, slug)
  }

  /** With what the folder of the other language says of it. */
  function translated(slug: string, part: IncomingPart): IncomingPart {
    const path = `${folder}${slug}.yaml`
    const source = texts.get(path)
    if (source === undefined) return part
    const body = part.kind === 'lesson' ? part.doc : part.check
    const { placed, lost } = readPieces(source, path, { kind: part.kind, title: part.title, body })
    const notes = lost.map(detail => ({ what: 'translationUnplaced' as const, detail: detail.slice(0, 200) }))
    return { ...part, translations: placed, notes: [...part.notes, ...notes] }
  }
}

function parsedJson(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch {
    throw new NoCourse('brokenCourse', 'course.json')
  }
}

function checkOf(source: string, path: string, slug: string): IncomingPart {
  const { title, minutes, ...check } = asFields(readYaml(source, path))
  const read = checkSchema.safeParse(check)
  if (!read.success) throw new NoCourse('brokenCheck', path)
  return {
    kind: 'check',
    title: titleFrom(typeof title === 'string' ? title : '', humanName(slug)),
    minutes: minutesFrom(minutes),
    check: read.data,
    notes: [],
  }
}

/** A lesson's title is told above it, or by its first line. */
function lessonOf(source: string, path: string, shelf: Shelf): IncomingPart {
  const { fields, text } = readFrontMatter(source, path)
  const [line, first] = /^\s*# (.+)(?:\n|$)/.exec(text) ?? []
  const told = typeof fields.title === 'string' ? fields.title : ''
  const body = line !== undefined ? text.slice(line.length) : text
  return {
    kind: 'lesson',
    title: titleFrom(told || (first ?? ''), humanName(path)),
    minutes: minutesFrom(fields.minutes),
    ...readForeign(body, path, { fileAt: address => shelf.fileAt(path, address) }),
  }
}

function readLoose(texts: readonly (readonly [string, string])[], shelf: Shelf): Read {
  const modules = new Map<string, IncomingPart[]>()
  for (const [path, text] of [...texts].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))) {
    const [folder = ''] = path.slice(shelf.base.length).split('/').slice(0, -1)
    const parts = modules.get(folder) ?? []
    modules.set(folder, [...parts, lessonOf(text, path, shelf)])
  }
  const facts: CourseFacts = factsFrom({}).facts
  return {
    facts: { ...facts, title: shelf.base ? humanName(shelf.base.replace(/\/$/, '')) : null },
    modules: [...modules].map(([folder, parts]) => ({ title: folder && humanName(folder), parts })),
    notes: [],
  }
}

function readSingle(source: string, path: string, shelf: Shelf, { split, say }: MarkdownReading): Read {
  const { fields, text } = readFrontMatter(source, path)
  const { facts, notes } = factsFrom(factsFile.parse(fields))
  const tree = treeOf(text)
  const parted = splitByHeadings(topsOf(tree), split)
  const title = facts.title ?? (parted.title || null)
  const lessonLevel = levelOfLessons(tree, parted)
  const modules = parted.modules.map(module => ({
    title: module.title,
    parts: module.lessons.map((lesson): IncomingPart => {
      const blocks = lesson.blocks.map(at => tree.children[at]!)
      const [from, to] = [blocks[0]?.position?.start.offset ?? 0, blocks.at(-1)?.position?.end.offset ?? 0]
      const names = { fileAt: (address: string) => shelf.fileAt(path, address) }
      return {
        kind: 'lesson',
        title: titleFrom(lesson.title, titleFrom(title ?? '', say.untitled)),
        minutes: null,
        ...readForeign(text.slice(from, to), path, names, Math.max(0, lessonLevel - 1)),
      }
    }),
  }))
  return { facts: { ...facts, title }, modules, notes }
}

const topsOf = (tree: Root) =>
  tree.children.map(node => ({
    level: node.type === 'heading' ? node.depth : 0,
    text: node.type === 'heading' ? wordsIn(node) : '',
    isTitle: false,
  }))

const wordsIn = (node: Heading | Heading['children'][number]): string =>
  'children' in node ? node.children.map(wordsIn).join('') : 'value' in node ? node.value : ''

type Parted = ReturnType<typeof splitByHeadings>

/** The depth of the headings that begin lessons; 1 when none does. */
function levelOfLessons(tree: Root, { modules }: Parted): number {
  const used = new Set(modules.flatMap(({ lessons }) => lessons.flatMap(({ blocks }) => blocks)))
  const depths = tree.children.flatMap((node, at) =>
    node.type === 'heading' && !used.has(at) ? [node.depth] : [],
  )
  return depths.length ? Math.max(...depths) : 1
}

const minutesFrom = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 600 ? value : null

import type { IncomingFile } from './incoming.ts'
import type { Note } from './notes.ts'

/** The files beside the texts of a folder, as lessons name them. */
export interface Shelf {
  /** The folder around everything, with its slash; empty when there is none. */
  readonly base: string
  isOfUse(path: string): boolean
  /** The name in `files` of what a text at `from` means by an address or slug; null when no such file came. */
  fileAt(from: string, address: string): string | null
  /** The files that were asked for. */
  files(): Readonly<Record<string, IncomingFile>>
  unused(): readonly Note[]
}

const purposes: readonly (readonly [RegExp, IncomingFile['purpose']])[] = [
  [/\.(png|jpe?g|webp|avif|gif|bmp|tiff?|svg|emf|wmf)$/i, 'picture'],
  [/\.pdf$/i, 'material'],
  [/\.(docx|xlsx|pptx|odt|ods|odp)$/i, 'document'],
  [/\.csv$/i, 'table'],
  [/\.(mp3|m4a|oga|ogg|opus|wav)$/i, 'audio'],
  [/\.(mp4|webm)$/i, 'recording'],
  [/\.vtt$/i, 'captions'],
]

const purposeOf = (path: string) => purposes.find(([ending]) => ending.test(path))?.[1]

/** What systems put beside files on their own. */
const litter = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i

export function shelfOf(paths: readonly string[]): Shelf {
  const useful = paths.filter(path => !litter.test(path))
  const base = commonFolder(useful)
  const files = useful.filter(path => purposeOf(path))
  const byPath = new Map(files.map(path => [path.toLowerCase(), path]))
  const bySlug = new Map(files.map(path => [slugOf(path), path]))
  const used = new Map<string, string>()
  const found = (from: string, address: string) => {
    const wanted = readable(address)
    const folder = from.replace(/[^/]*$/, '')
    const near = joined(folder, wanted)
    return byPath.get(near) ?? byPath.get(joined(base, wanted)) ?? bySlug.get(wanted.toLowerCase())
  }
  return {
    base,
    isOfUse: path => !litter.test(path),
    fileAt(from, address) {
      const path = found(from, address)
      if (!path) return null
      const name = used.get(path) ?? `file-${used.size + 1}`
      used.set(path, name)
      return name
    },
    files: () =>
      Object.fromEntries(
        [...used].map(([path, name]) => [name, { purpose: purposeOf(path) ?? 'material', path }]),
      ),
    unused: () =>
      files
        .filter(path => !used.has(path))
        .slice(0, 20)
        .map(path => ({ what: 'fileUnused', detail: path.slice(base.length) })),
  }
}

const slugOf = (path: string) =>
  path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .toLowerCase()

function readable(address: string): string {
  const plain = address.replace(/[?#].*$/, '').replace(/^\.\//, '')
  try {
    return decodeURIComponent(plain)
  } catch {
    return plain
  }
}

/** A path within a folder, in small letters; what would lead out of everything stays at its top. */
function joined(folder: string, path: string): string {
  const steps: string[] = path.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

function commonFolder(paths: readonly string[]): string {
  const [first = ''] = paths
  const folder = first.includes('/') ? first.slice(0, first.indexOf('/') + 1) : ''
  const isOne = folder !== '' && paths.every(path => path.startsWith(folder))
  const isRest = isOne && paths.some(path => !path.slice(folder.length).includes('/'))
  return isRest ? folder : ''
}

/** A file's name as a person would say it: without folder, number and ending. */
export const humanName = (path: string): string => {
  const name = path
    .replace(/^.*\//, '')
    .replace(/(\.check)?\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
    .trim()
  const plain = name.replace(/^\d+[ .]+/, '') || name
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}`
}

import { idOf, nodesOf } from '../doc-node.ts'
import type { IncomingCourse, IncomingPart } from './incoming.ts'
import type { Note, NoteWhat } from './notes.ts'
import { renamedMedia } from './renamed-media.ts'

/** The course without files that could not be taken in, by their names; every place that shows one is noted. */
export function withoutFiles(course: IncomingCourse, refused: ReadonlyMap<string, string>): IncomingCourse {
  if (refused.size === 0) return course
  const isRefused = (name: unknown) => typeof name === 'string' && refused.has(name)
  const { cover } = course.facts
  return {
    ...course,
    facts: { ...course.facts, cover: isRefused(cover) ? null : cover },
    files: Object.fromEntries(Object.entries(course.files).filter(([name]) => !refused.has(name))),
    modules: course.modules.map(module => ({
      ...module,
      parts: module.parts.map(part => without(part, refused)),
    })),
  }
}

function without(part: IncomingPart, refused: ReadonlyMap<string, string>): IncomingPart {
  if (part.kind === 'check') return part
  const notes = [...nodesOf(part.doc)].flatMap((node): Note[] => {
    const shown = Array.isArray(node.attrs?.pictures) ? node.attrs.pictures : [node.attrs]
    const what: NoteWhat = node.type === 'file' ? 'fileMissing' : 'pictureRefused'
    return shown.flatMap(each => {
      const path = refused.get(Object(each).media)
      return path === undefined ? [] : [{ what, blockId: idOf(node), detail: path.replace(/^.*\//, '') }]
    })
  })
  const doc = renamedMedia(part.doc, name => (refused.has(name) ? '' : name))
  return { ...part, doc, notes: [...part.notes, ...notes] }
}

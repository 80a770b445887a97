import { courseId, partId, recordingId, seminarId } from './stable-id.ts'

type Tree = Readonly<Record<string, unknown>>

/** A definition as people write it, with ids where it names courses, their parts, recordings and seminars by slug, in steps and in rules. */
export function withIds(definition: Tree): Tree {
  return Object.fromEntries(Object.entries(definition).map(([name, value]) => [name, told(name, value)]))
}

function told(name: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(one => (isTree(one) ? withIds(one) : one))
  if (name === 'seminar' && typeof value === 'string') return seminarId(value)
  if (!isTree(value)) return value
  return name === 'of' ? thing(value) : withIds(value)
}

function thing(of: Tree): Tree {
  const { course, part, recording, seminar, ...rest } = of
  if (typeof seminar === 'string') return { ...rest, seminarId: seminarId(seminar) }
  if (typeof recording === 'string') return { ...rest, workId: recordingId(recording) }
  if (typeof course !== 'string') return of
  return {
    ...rest,
    workId: courseId(course),
    ...(typeof part === 'string' && { partId: partId(course, part) }),
  }
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

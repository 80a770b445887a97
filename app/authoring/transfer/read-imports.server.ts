import { access } from 'node:fs/promises'
import { now as clock } from '#app/web/clock.server.ts'
import { defineJob } from '#app/web/jobs.server.ts'
import { log } from '#app/web/log.server.ts'
import type { Db } from '#db/connection.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import { recordingsIn } from '../document.ts'
import { recordingFacts } from '../media.server.ts'
import { readBody } from '../part-body.ts'
import { type TakenFile, takeIn } from '../taking-in.server.ts'
import { forgetFile, placeOfImport, type Waiting } from './imports.server.ts'
import { type IncomingCourse, type IncomingPart, mostBrought, NoCourse } from './incoming.ts'
import type { Note } from './notes.ts'
import { type ReadFile, readFile, type Sent } from './read-file.server.ts'
import { reportOf } from './report.ts'
import { withoutFiles } from './without-files.ts'

/** How long a reader may say nothing before another takes it for dead. */
const silence = 60_000
const days = 7 * 86_400_000

/**
 * Reads what was sent and keeps what will come of it, or why nothing can. Of several readers at once one does it; when it is
 * killed, the next begins anew. No course is touched.
 */
export async function readImport(db: Db, id: string): Promise<void> {
  const sent = await claimed(db, id)
  if (!sent) return
  const path = placeOfImport(id)
  let file: ReadFile | null = null
  try {
    if (!(await isThere(path))) throw new NoCourse('lost')
    file = await readFile({ ...sent, path })
    const waiting = await taken(db, id, file)
    const report = reportOf(waiting.course)
    await db
      .updateTable('courseImport')
      .set({ incoming: JSON.stringify(waiting), report: JSON.stringify(report), readAt: clock() })
      .where('id', '=', id)
      .where('split', '=', sent.split)
      .where('workId', 'is', null)
      .execute()
  } catch (fault) {
    if (!(fault instanceof NoCourse)) log.error({ fault: String(fault), import: id }, 'import failed')
    const refused = fault instanceof NoCourse ? fault.reason : 'failed'
    const refusedDetail = fault instanceof NoCourse ? fault.detail : ''
    await db.updateTable('courseImport').set({ refused, refusedDetail }).where('id', '=', id).execute()
    await forgetFile(id)
  } finally {
    file?.close()
  }
}

const claimed = (db: Db, id: string): Promise<Omit<Sent, 'path'> | undefined> =>
  db
    .updateTable('courseImport')
    .set({ readingAt: clock() })
    .where('id', '=', id)
    .where('readAt', 'is', null)
    .where('refused', 'is', null)
    .where(eb =>
      eb.or([eb('readingAt', 'is', null), eb('readingAt', '<', new Date(clock().getTime() - silence))]),
    )
    .returning(['fileName as name', 'split', 'language'])
    .executeTakeFirst()

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Takes in the files one by one, saying how far it has come, and looks at each part as it will be stored. */
async function taken(db: Db, id: string, { course, open }: ReadFile): Promise<Waiting> {
  const files = Object.entries(course.files)
  const parts = course.modules.flatMap(module => module.parts)
  if (parts.length > mostBrought.parts) throw new NoCourse('tooMuch')
  if (parts.length === 0) throw new NoCourse('noLessons')
  for (const part of parts) refuseUnkeepable(part)
  const total = files.length
  const kept: Record<string, TakenFile> = {}
  const refused = new Map<string, string>()
  for (const [at, [name, { purpose, path }]] of files.entries()) {
    const file = await takeIn({ purpose, content: await open(path) })
    if (file.ok) kept[name] = file.file
    else refused.set(name, path)
    await db
      .updateTable('courseImport')
      .set({ done: at + 1, total, readingAt: clock() })
      .where('id', '=', id)
      .execute()
  }
  return { course: await withRecordings(db, withoutFiles(course, refused)), taken: kept }
}

function refuseUnkeepable(part: IncomingPart) {
  const body = part.kind === 'lesson' ? part.doc : part.check
  if (!readBody(part.kind, body).ok) throw new NoCourse('tooLongLesson', part.title)
}

/** Notes where a lesson points to a recording that nobody has published here. */
async function withRecordings(db: Db, course: IncomingCourse): Promise<IncomingCourse> {
  const docs = course.modules.flatMap(({ parts }) =>
    parts.flatMap(part => (part.kind === 'lesson' ? [part.doc] : [])),
  )
  const known = await recordingFacts(db, [...new Set(docs.flatMap(recordingsIn))])
  const unknown = (part: IncomingPart): readonly Note[] =>
    part.kind === 'check'
      ? []
      : [...nodesOf(part.doc)]
          .filter(({ type, attrs }) => type === 'recording' && attrs?.work && !known[String(attrs.work)])
          .map(node => ({ what: 'recordingUnknown', blockId: idOf(node) }))
  return {
    ...course,
    modules: course.modules.map(module => ({
      ...module,
      parts: module.parts.map(part => ({ ...part, notes: [...part.notes, ...unknown(part)] })),
    })),
  }
}

/** How long a sender waits for the reading before looking at its progress instead. */
const patience = 8000

/** Reads, and comes back when it is done or takes long; then it goes on by itself. */
export const readInTime = (db: Db, id: string): Promise<void> =>
  Promise.race([
    readImport(db, id),
    new Promise<void>(resolve => {
      setTimeout(resolve, patience).unref()
    }),
  ])

/** Goes on with what a killed process left, and forgets what nobody made a course of within a week. */
export const readImports = defineJob({
  name: 'read-imports',
  cron: '* * * * *',
  async run(db, now) {
    const old = await db
      .deleteFrom('courseImport')
      .where('workId', 'is', null)
      .where('sentAt', '<', new Date(now.getTime() - days))
      .returning('id')
      .execute()
    for (const { id } of old) await forgetFile(id)
    const left = await db
      .selectFrom('courseImport')
      .select('id')
      .where('readAt', 'is', null)
      .where('refused', 'is', null)
      .where('workId', 'is', null)
      .orderBy('sentAt')
      .limit(20)
      .execute()
    for (const { id } of left) await readImport(db, id)
  },
})

import type { Person } from '#app/people/person.ts'
import { isId } from '#app/web/id.ts'
import { BrokenForm, gather, readMultipart, textFrom } from '#app/web/multipart.server.ts'
import { TooLarge } from '#app/web/storage.server.ts'
import { inTransaction } from '#db/connection.ts'
import { type Seminar, sessionsOf } from '../../agenda/seminars.server.ts'
import { type ReportFault, readReport, textOf } from './report.ts'
import { keepReport } from './reports.server.ts'

const mostBytes = 2 * 1024 * 1024

export type Received =
  | { readonly ok: true; readonly reportId: string }
  | {
      readonly ok: false
      readonly reason: ReportFault | 'tooLarge' | 'broken' | 'notBegun'
      readonly sessionId: string
    }

/** Takes in the report of a session: the field that names it comes before the file. */
export async function receiveReport(
  request: Request,
  { seminar, person }: { seminar: Seminar; person: Person },
  now: Date,
): Promise<Received> {
  let sessionId = ''
  const no = (reason: Exclude<Received, { ok: true }>['reason']): Received => ({
    ok: false,
    reason,
    sessionId,
  })
  try {
    for await (const part of readMultipart(request)) {
      if (part.name === 'session' && part.filename === null)
        sessionId = (await textFrom(part.content)).slice(0, 36)
      if (part.name !== 'file' || !part.filename) continue
      return await inTransaction(async trx => {
        const session =
          isId(sessionId) && (await sessionsOf(trx, seminar.id)).find(({ id }) => id === sessionId)
        if (!session || session.startsAt > now) return no('notBegun')
        const text = textOf(await gather(part.content, mostBytes))
        if (text === null) return no('notText')
        const read = readReport(text)
        if (!read.ok) return no(read.reason)
        const fileName = cleanName(part.filename ?? '')
        const sent = { seminar, sessionId, fileName, report: read.report, by: person.id }
        return { ok: true, reportId: await keepReport(trx, sent, now) } as const
      })
    }
  } catch (fault) {
    if (fault instanceof TooLarge) return no('tooLarge')
    if (!(fault instanceof BrokenForm)) throw fault
  }
  return no('broken')
}

const cleanName = (name: string) => name.replace(/[\p{Cc}"<>|:*?]/gu, '').slice(-120) || 'laporan.csv'

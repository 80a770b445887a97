import { newId } from '#app/web/id.ts'
import type { Language } from '#app/web/language.ts'
import type { Db } from '#db/connection.ts'
import type { Cue } from './captions.ts'
import type { KeptCue } from './cues.ts'
import type { Origin } from './standing.ts'
import { tidy } from './writing.ts'

/** Lines as they came, each with a name of its own from now on. */
export const kept = (cues: readonly Cue[]): readonly KeptCue[] =>
  cues.map(cue => ({ ...cue, text: tidy(cue.text), id: newId() }))

export interface Arriving {
  readonly language: Language
  readonly mediaId: string
  readonly cues: readonly KeptCue[]
  readonly origin?: Origin
}

/** Puts captions in the place of those in this language, which are kept among the former ones. The caller has checked who may. */
export async function putCaptions(
  db: Db,
  workId: string,
  { language, mediaId, cues, origin = 'file', by }: Arriving & { readonly by: string | null },
  now: Date,
) {
  await keepFormer(db, workId, language, by, now)
  const row = {
    ...{ mediaId, fileId: mediaId, origin, changedAt: now, changedBy: by },
    ...{ cues: JSON.stringify(cues), checkedAt: null, checkedBy: null },
  }
  await db
    .insertInto('caption')
    .values({ workId, language, ...row })
    .onConflict(conflict =>
      conflict
        .columns(['workId', 'language'])
        .doUpdateSet(eb => ({ ...row, revision: eb('caption.revision', '+', 1) })),
    )
    .execute()
}

/** Keeps the captions in this language, if there are any, before they give way. */
export const keepFormer = (db: Db, workId: string, language: Language, by: string | null, now: Date) =>
  db
    .insertInto('formerCaption')
    .columns([
      'id',
      'workId',
      'language',
      'cues',
      'origin',
      'checkedAt',
      'checkedBy',
      'replacedAt',
      'replacedBy',
    ])
    .expression(eb =>
      eb
        .selectFrom('caption')
        .select(eb => [eb.val(newId()).as('id'), 'workId', 'language', 'cues', 'origin'])
        .select(eb => ['checkedAt', 'checkedBy', eb.val(now).as('replacedAt'), eb.val(by).as('replacedBy')])
        .where('workId', '=', workId)
        .where('language', '=', language),
    )
    .execute()

import { workOfPage } from '#app/authoring/work-head.server.ts'
import { notFound, type Refusal, refuse, refuseField } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { isLanguage, type Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { filmOf } from '../processing/film.server.ts'
import { recordingOf } from '../recordings.server.ts'
import { kept } from './caption-rows.server.ts'
import { captionOf, markChecked, markUnchecked, saveChanges } from './captions.server.ts'
import { readCaptions, writeCaptions } from './captions.ts'
import type { CaptionsForm } from './captions-form.ts'
import { changesBetween } from './changes.ts'
import type { KeptCue } from './cues.ts'
import { formersOf, restoreFormer } from './former-captions.server.ts'
import { words } from './words.ts'

export const languageIn = (params: Readonly<Record<string, string | undefined>>): Language =>
  isLanguage(params.language) ? params.language : notFound()

/** Everything the page needs where captions are corrected. */
export async function captionsPageOf(db: Db, person: Person, workId: string, language: Language) {
  const { head } = await workOfPage(db, person, workId, 'recording')
  const corrected = await correctedOf(db, workId, language, `/recordings/${workId}`)
  if (!head.mayEdit && corrected.captions.revision === 0) notFound()
  const source = head.mayEdit ? corrected.source : ''
  return { ...corrected, work: head, source, textKey: `${person.id}/${workId}/${language}` }
}

const none = { revision: 0, cues: [], told: { origin: 'file', checked: null } } as const

/** The captions of a draft in one language with its video, whose files stand at `films`; without lines while there are none. */
export async function correctedOf(db: Db, workId: string, language: Language, films: string) {
  const recording = (await recordingOf(db, workId)) ?? notFound()
  const { mediaId, posterMediaId } = recording
  const captions = recording.captions.find(each => each.language === language) ?? none
  const [formers, film] = await Promise.all([
    formersOf(db, workId, language),
    mediaId ? filmOf(db, mediaId, films) : null,
  ])
  return {
    ...{ language, film, formers },
    video: mediaId ? { mediaId, posterMediaId } : null,
    captions: { revision: captions.revision, cues: captions.cues as readonly KeptCue[] },
    standing: captions.told,
    source: writeCaptions(captions.cues),
  }
}

interface Asked {
  readonly person: Person
  /** Who says that the words are right; null for someone without an account. */
  readonly checkedBy?: string | null
  readonly workId: string
  readonly captions: Language
  /** Of the page. */
  readonly language: Language
}

export type CaptionsDone = {
  readonly ok: true
  readonly done: 'checked' | 'unchecked' | 'restored' | 'sourceSaved'
}

/** Carries out what was asked on that page. */
export async function changeCaptions(
  db: Db,
  { person, checkedBy, workId, captions, language }: Asked,
  form: CaptionsForm,
  now: Date,
): Promise<CaptionsDone | Refusal> {
  switch (form.intent) {
    case 'check': {
      const asked = { workId, language: captions, revision: form.revision, by: checkedBy }
      const marked = await markChecked(db, person, asked, now)
      if (marked === 'absent') notFound()
      return marked === 'changed' ? refuse('changedMeanwhile') : { ok: true, done: 'checked' }
    }
    case 'uncheck':
      return (await markUnchecked(db, person, workId, captions, now))
        ? { ok: true, done: 'unchecked' }
        : notFound()
    case 'restore':
      return (await restoreFormer(db, person, workId, form.formerId, now))
        ? { ok: true, done: 'restored' }
        : notFound()
    case 'source':
      return saveSource(db, { person, workId, captions, language }, form, now)
  }
}

/** The whole as WebVTT, for whoever works without script. */
async function saveSource(
  db: Db,
  { person, workId, captions, language }: Asked,
  { revision, source }: { revision: number; source: string },
  now: Date,
): Promise<CaptionsDone | Refusal> {
  const before = (await captionOf(db, workId, captions)) ?? none
  if (before.revision !== revision) return refuse('changedMeanwhile')
  const read = readCaptions(source)
  if (!read.ok)
    return refuseField('source', wordsIn(words, language)(`captions_${read.fault}`, { line: read.line }))
  const changes = changesBetween(before.cues, named(kept(read.cues), before.cues))
  const saved = await saveChanges(db, person, { workId, language: captions, changes }, now)
  if (saved.status === 'absent') notFound()
  if (saved.status === 'tooMany') return refuseField('source', wordsIn(words, language)('captions_tooMany'))
  return saved.status === 'stale' ? refuse('changedMeanwhile') : { ok: true, done: 'sourceSaved' }
}

/** A line that begins when one did before keeps its name, and what is known of its words while they stay. */
function named(cues: readonly KeptCue[], before: readonly KeptCue[]): readonly KeptCue[] {
  const free = new Map(before.map(cue => [cue.from, cue]))
  return cues.map(cue => {
    const old = free.get(cue.from)
    if (!old) return cue
    free.delete(cue.from)
    return old.text === cue.text ? { ...old, ...cue, id: old.id } : { ...cue, id: old.id }
  })
}

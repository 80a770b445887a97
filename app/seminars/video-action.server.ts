import { workFor } from '#app/authoring/works.server.ts'
import { notFound, type Refusal, refuse, refuseField } from '#app/people/gate.server.ts'
import type { Person } from '#app/people/person.ts'
import { formatIn } from '#app/web/format.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { askToListen, listenSoon, stopListening } from './captions/ask-to-listen.server.ts'
import { removeCaptions } from './captions/captions.server.ts'
import { suggestionWords } from './captions/suggestion-words.ts'
import { takeSuggestions } from './captions/suggestions.server.ts'
import {
  changeChapter,
  prepareAgain,
  putChapter,
  removeChapter,
  removeMaterial,
  saveTalk,
} from './recordings.server.ts'
import { drawSoon } from './slides/decks.server.ts'
import { takePaper } from './slides/offered.server.ts'
import { chooseSlides, drawAgain, removeSlides } from './slides/slides.server.ts'
import { timeGiven, type VideoForm } from './video-form.ts'
import { words } from './words.ts'

export interface VideoDone {
  readonly ok: true
  readonly done:
    | 'talkSaved'
    | 'chapterSaved'
    | 'chapterRemoved'
    | 'captionsRemoved'
    | 'materialRemoved'
    | 'triedAgain'
    | 'asked'
    | 'taken'
    | 'stopped'
    | 'slidesChosen'
    | 'slidesRemoved'
}

/** Carries out what was asked on a recording's video page. */
export async function changeRecording(
  db: Db,
  { person, workId, language }: { person: Person; workId: string; language: Language },
  form: VideoForm,
  now: Date,
): Promise<VideoDone | Refusal> {
  const refused = (field: string, word: 'badTime' | 'timeTaken') =>
    refuseField(field, wordsIn(words, language)(word))
  const done = (changed: boolean, what: VideoDone['done']): VideoDone =>
    changed ? { ok: true, done: what } : notFound()
  const soon = async (changed: boolean) => {
    if (changed) await drawSoon()
    return done(changed, 'slidesChosen')
  }
  switch (form.intent) {
    case 'talk': {
      const seconds = timeGiven(form.length)
      if (form.length && !seconds) return refused('length', 'badTime')
      const { speaker, heldOn } = form
      return done(await saveTalk(db, person, workId, { speaker, heldOn, seconds }, now), 'talkSaved')
    }
    case 'chapter': {
      const seconds = timeGiven(form.time)
      if (seconds === null) return refused('time', 'badTime')
      const { chapterId, title } = form
      if (!chapterId)
        return done(await putChapter(db, person, workId, { seconds, title }, now), 'chapterSaved')
      const changed = await changeChapter(db, person, workId, { id: chapterId, seconds, title }, now)
      return changed === 'timeTaken' ? refused('time', changed) : done(changed === 'changed', 'chapterSaved')
    }
    case 'removeChapter':
      return done(await removeChapter(db, person, workId, form.chapterId, now), 'chapterRemoved')
    case 'prepareAgain':
      return done(await prepareAgain(db, person, workId, now), 'triedAgain')
    case 'removeMaterial':
      return done(await removeMaterial(db, person, workId, form.mediaId, now), 'materialRemoved')
    case 'useSlides':
      return soon(await chooseSlides(db, person, workId, form.mediaId, now))
    case 'usePaper':
      return soon(
        await takePaper(db, person, workId, { seminarId: form.seminarId, id: form.materialId }, now),
      )
    case 'drawAgain':
      return soon(await drawAgain(db, person, workId, now))
    case 'removeSlides':
      return done(await removeSlides(db, person, workId, now), 'slidesRemoved')
    case 'removeCaptions':
      return done(await removeCaptions(db, person, workId, form.language, now), 'captionsRemoved')
    case 'takeChapters': {
      const titleAt = (seconds: number) =>
        wordsIn(suggestionWords, language)('partAt', {
          time: formatIn(language, 'Asia/Jakarta').clock(seconds),
        })
      const spoken = (await workFor(db, person, workId, 'recording'))?.language ?? language
      return done(await takeSuggestions(db, { person, workId, spoken }, titleAt, now), 'taken')
    }
    case 'transcribe': {
      const asked = await askToListen(db, person, workId, form.language, now)
      if (asked === 'absent') notFound()
      if (asked === 'refused') return refuse('notAsked')
      await listenSoon()
      return done(true, 'asked')
    }
    case 'stopTranscribing':
      return done(await stopListening(db, person, workId, form.language, now), 'stopped')
  }
}

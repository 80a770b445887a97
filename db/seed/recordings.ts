import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { takeCaptions } from '#app/authoring/taking-in.server.ts'
import { admit, remember } from '#app/authoring/uploads.server.ts'
import { kept } from '#app/seminars/captions/caption-rows.server.ts'
import { readCaptions, writeCaptions } from '#app/seminars/captions/captions.ts'
import { type KeptCue, timesOf, wordsOf } from '#app/seminars/captions/cues.ts'
import { askForRenditions } from '#app/seminars/processing/asking.server.ts'
import { askForSlides } from '#app/seminars/slides/decks.server.ts'
import { addDays, dayOf } from '#app/web/day.ts'
import { type LibraryRecording, readRecordings } from '#content/library.server.ts'
import cast from '#content/people.json' with { type: 'json' }
import { partId, personId, recordingId, stableId } from '#content/stable-id.ts'
import type { Db } from '#db/connection.ts'
import { bodyOf, lessonOf, published, writeWork } from './works.ts'

/** Writes every seminar recording of the folder with its video, captions and chapters, then publishes it. */
export async function seedRecordings(db: Db, at: Date) {
  for (const recording of readRecordings()) {
    await writeRecording(db, recording, at)
    await published(db, recordingId(recording.slug), recording.createdBy, at)
  }
}

async function writeRecording(db: Db, recording: LibraryRecording, at: Date) {
  const { slug, title, facts } = recording
  const workId = recordingId(slug)
  await writeWork(
    db,
    'recording',
    { ...recording, id: workId, authors: [recording.createdBy], reviewers: [] },
    at,
  )
  const mediaId = await videoOf(db, recording, at)
  const posterMediaId = await taken(db, recording, 'picture', recording.poster, at)
  await db
    .insertInto('recording')
    .values({
      ...{ workId, mediaId, posterMediaId, seconds: facts.seconds, speaker: speakerOf(recording) },
      heldOn: addDays(dayOf(at, 'Asia/Jakarta'), -5),
      completesAt: Math.round(recording.inside.completion.share * 100),
      completionAsks: recording.inside.completion.asks,
    })
    .execute()
  await askForRenditions(db, mediaId, at)
  await db
    .insertInto('chapter')
    .values(
      recording.chapters.map(chapter => ({
        ...{ id: stableId('chapter', slug, chapter.title), workId },
        ...{ startsAt: chapter.start, title: chapter.title },
      })),
    )
    .execute()
  await questionsIn(db, recording)
  await slidesIn(db, recording, at)
  for (const language of ['id', 'en'] as const) await captionsIn(db, recording, language, at)
  await db
    .insertInto('part')
    .values({
      ...{ id: partId(slug, 'page'), workId, kind: 'lesson', title, position: 0 },
      ...{ updatedAt: at, updatedBy: personId(recording.createdBy) },
      body: bodyOf(lessonOf(recording.page, new Map()), { kind: 'lesson', slug }),
    })
    .execute()
}

async function questionsIn(db: Db, { slug, inside }: LibraryRecording) {
  const rows = inside.questions.map(({ at, passage: [passageFrom, passageTo], skipTo = null, question }) => {
    const times = { asksAt: at, passageFrom, passageTo, skipTo }
    return { id: question.id, workId: recordingId(slug), ...times, question: JSON.stringify(question) }
  })
  if (rows.length > 0) await db.insertInto('inVideoQuestion').values(rows).execute()
}

/** One slide for each chapter; the background draws them. */
async function slidesIn(db: Db, recording: LibraryRecording, at: Date) {
  const workId = recordingId(recording.slug)
  const mediaId = await taken(db, recording, 'material', recording.slides, at)
  await db.insertInto('material').values({ workId, mediaId, addedAt: at }).execute()
  await askForSlides(db, mediaId, at)
  await db.updateTable('recording').set({ slidesMediaId: mediaId }).where('workId', '=', workId).execute()
  await db
    .insertInto('slideTime')
    .values(
      recording.chapters.map(({ start }, i) => ({ workId, startsAt: Math.floor(start), number: i + 1 })),
    )
    .execute()
}

const speakerOf = ({ speaker }: LibraryRecording) =>
  cast.people.find(person => person.slug === speaker)?.name ?? speaker

/** A machine without ffprobe cannot tell how long a video is, so the folder says it. */
async function videoOf(db: Db, recording: LibraryRecording, at: Date): Promise<string> {
  const id = await taken(db, recording, 'recording', recording.video, at)
  await db.updateTable('media').set(recording.facts).where('id', '=', id).execute()
  return id
}

async function taken(
  db: Db,
  { slug, title, createdBy }: LibraryRecording,
  purpose: 'picture' | 'recording' | 'material',
  file: string,
  at: Date,
): Promise<string> {
  const admitted = await admit(
    db,
    {
      ...{ purpose, name: basename(file), content: createReadStream(file), alt: title },
      ...{ workId: recordingId(slug), personId: personId(createdBy) },
    },
    at,
  )
  if (!admitted.ok) throw new Error(`${file} is refused: ${admitted.reason}`)
  return admitted.media.id
}

async function captionsIn(db: Db, recording: LibraryRecording, language: 'id' | 'en', at: Date) {
  const source = recording.captions[language]
  const read = readCaptions(source)
  if (!read.ok) throw new Error(`captions of ${recording.slug}, line ${read.line}: ${read.fault}`)
  const workId = recordingId(recording.slug)
  const isHeard = recording.heard.language === language
  const cues = isHeard ? kept(read.cues).map(cue => heardBy(recording.heard.words, cue)) : kept(read.cues)
  const name = `${recording.slug}.${language}.vtt`
  const about = { name, workId, personId: personId(recording.createdBy) }
  const media = await remember(db, about, await takeCaptions(writeCaptions(cues)), at)
  await db
    .insertInto('caption')
    .values({
      ...{ workId, language, mediaId: media.id, fileId: media.id, cues: JSON.stringify(cues) },
      ...{ changedAt: at, changedBy: personId(recording.createdBy) },
      ...(isHeard ? { origin: 'machine' } : { checkedAt: at, checkedBy: personId(recording.createdBy) }),
    })
    .execute()
}

/** A line as a machine would have heard it: some words are others, and some are not sure. */
function heardBy(heard: LibraryRecording['heard']['words'], cue: KeptCue): KeptCue {
  const here = heard.filter(word => word.second === cue.from)
  const text = here.reduce(
    (said, { says, instead }) => (instead ? said.replace(instead, says) : said),
    cue.text,
  )
  const line = { ...cue, text }
  const times = timesOf(line)
  return {
    ...line,
    heard: wordsOf(text).map((word, at) => ({
      ...{ from: times[at] ?? cue.from, to: times[at + 1] ?? cue.to },
      sure: here.find(({ says }) => says === word)?.sure ?? 0.96,
    })),
  }
}

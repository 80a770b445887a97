import { publish, retire } from '#app/authoring/publishing.server.ts'
import { askReview } from '#app/authoring/reviewing.server.ts'
import { addAuthor, saveDetails } from '#app/authoring/works.server.ts'
import { notFound, type Refusal, refuse, refuseField } from '#app/people/gate.server.ts'
import type { Language } from '#app/web/language.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import { answer, hide } from '../questions/questions.server.ts'
import { prepareAgain } from '../recordings.server.ts'
import { saveTimes, timesOf } from '../slides/slides.server.ts'
import { beginRecording, begunOf, detailsOf } from './begun.server.ts'
import type { Desk } from './desk.server.ts'
import { noteReady } from './ready.server.ts'
import { removeSlides } from './slides.server.ts'
import type { SpeakerDone, SpeakerForm } from './speaker-form.ts'
import { speakerWords } from './words.ts'

interface Done {
  readonly ok: true
  readonly done: SpeakerDone
}

const done = (what: SpeakerDone): Done => ({ ok: true, done: what })

interface Visit {
  readonly db: Db
  readonly desk: Desk
  readonly language: Language
  readonly now: Date
}

type Act<F> = (visit: Visit, form: F) => Promise<Done | Refusal>

/** Carries out what was asked at a desk; nothing once the seminar was called off. */
export function actAt(visit: Visit, form: SpeakerForm): Promise<Done | Refusal> {
  if (visit.desk.standing === 'cancelled') return Promise.resolve(refuse('cancelled'))
  if (visit.desk.side === 'link' && notByLink.has(form.intent)) notFound()
  return (acts[form.intent] as Act<SpeakerForm>)(visit, form)
}

/** What speaks for the organisation is done by its people. */
const notByLink: ReadonlySet<SpeakerForm['intent']> = new Set([
  'publish',
  'retire',
  'askReview',
  'invite',
  'hide',
  'unhide',
])

/** The recording that was begun, held, with who changes it. */
async function begun({ db, desk, now }: Visit) {
  return (begunOf(desk.seminar) && (await beginRecording(db, desk, now))) || notFound()
}

const acts: {
  readonly [I in SpeakerForm['intent']]: Act<Extract<SpeakerForm, { intent: I }>>
} = {
  async whoIAm({ db, desk: { speaker } }, { intent: _, revision, ...said }) {
    const saved = await db
      .updateTable('seminarSpeaker')
      .set({ ...said, revision: revision + 1 })
      .where('id', '=', speaker.id)
      .where('revision', '=', revision)
      .returning('id')
      .executeTakeFirst()
    return saved ? done('saved') : refuse('changedMeanwhile')
  },
  async removeSlides(visit, { id }) {
    const { db, desk, now } = visit
    const of = { seminarId: desk.seminar.id, speakerId: desk.speaker.id, id }
    const recording = begunOf(desk.seminar) ? await begun(visit) : null
    return (await removeSlides(db, of, recording, now)) ? done('slidesRemoved') : notFound()
  },
  async summary(visit, { revision, summary }) {
    const { workId, author } = await begun(visit)
    const details = { ...(await detailsOf(visit.db, author, workId)), revision, summary }
    const saved = await saveDetails(visit.db, author, workId, details, visit.now)
    return saved === 'saved' ? done('saved') : refuse('changedMeanwhile')
  },
  async useTimes(visit, { revision }) {
    const { workId, author } = await begun(visit)
    const { suggested } = await timesOf(visit.db, workId)
    if (!suggested?.length) return refuse('absent')
    const times = { revision, showings: suggested }
    const saved = await saveTimes(visit.db, author, workId, times, visit.now)
    return saved === 'saved' ? done('timesUsed') : refuse('changedMeanwhile')
  },
  async prepareAgain(visit) {
    const { workId, author } = await begun(visit)
    return (await prepareAgain(visit.db, author, workId, visit.now)) ? done('triedAgain') : notFound()
  },
  answer: (visit, { questionId, text }) => answered(visit, questionId, text),
  aloud: (visit, { questionId }) => answered(visit, questionId, ''),
  hide: (visit, { questionId }) => hidden(visit, questionId, true),
  unhide: (visit, { questionId }) => hidden(visit, questionId, false),
  async ready({ db, desk, now }) {
    await noteReady(db, desk, now)
    return done('ready')
  },
  async publish(visit, { seen, because }) {
    const { workId, author } = await begun(visit)
    const made = await publish(visit.db, { person: author, workId, seen, because }, visit.now)
    return made.ok ? done('published') : refuse(made.reason)
  },
  async retire(visit) {
    const { workId, author } = await begun(visit)
    const taken = await retire(visit.db, { person: author, workId }, visit.now)
    return taken.ok ? done('retired') : refuse(taken.reason)
  },
  async askReview(visit) {
    const { workId, author } = await begun(visit)
    const asking = { reviewer: null, dueOn: null, words: '' }
    const asked = await askReview(visit.db, author, workId, asking, visit.now)
    return asked.ok ? done('reviewSent') : refuse(asked.reason)
  },
  async invite(visit, { email }) {
    const { workId, author } = await begun(visit)
    const added = await addAuthor(visit.db, author, workId, { email, role: 'author' }, visit.now)
    if (added === 'added') return done('invited')
    return refuseField('email', wordsIn(speakerWords, visit.language)('refused_noExpert'))
  },
}

async function answered({ db, desk, now }: Visit, questionId: string, text: string) {
  const { side, person, speaker, seminar } = desk
  const by = side === 'link' ? { speakerId: speaker.id } : { personId: person.id }
  return (await answer(db, { seminarId: seminar.id, questionId, ...by }, text, now))
    ? done('answered')
    : refuse('absent')
}

async function hidden({ db, desk, now }: Visit, questionId: string, isHidden: boolean) {
  const of = { seminarId: desk.seminar.id, questionId, personId: desk.person.id }
  return (await hide(db, of, isHidden, now)) ? done(isHidden ? 'hidden' : 'shown') : refuse('absent')
}

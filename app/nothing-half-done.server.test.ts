import sharp from 'sharp'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { makeAnswer } from '#app/assessment/attempt-makers.ts'
import { attemptOf } from '#app/assessment/attempts.server.ts'
import { usualRules } from '#app/assessment/check.ts'
import { manifestOf } from '#app/assessment/manifest.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { action as answers } from '#app/assessment/routes/answers.ts'
import { action as submission } from '#app/assessment/routes/submission.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import { draftNow, publish } from '#app/authoring/publishing.server.ts'
import { action as courseImport } from '#app/authoring/routes/course-import.tsx'
import { action as publications } from '#app/authoring/routes/course-publications.tsx'
import { action as lessonHistory } from '#app/authoring/routes/lesson-history.tsx'
import { action as mediaUpload } from '#app/authoring/routes/media-arrival.ts'
import { action as partBody } from '#app/authoring/routes/part-body.ts'
import { historyOf, namePoint } from '#app/authoring/together/history.server.ts'
import { keepSent } from '#app/authoring/transfer/imports.server.ts'
import { readImport } from '#app/authoring/transfer/read-imports.server.ts'
import { action as cohortPage } from '#app/coordination/routes/cohort.tsx'
import { action as newAssignment } from '#app/coordination/routes/new-assignment.tsx'
import { makeCourseToWalk, makeEnrolment, makePath } from '#app/learning/learning-makers.ts'
import { action as enrolments } from '#app/learning/routes/enrolments.tsx'
import { action as stepCompletion } from '#app/learning/routes/step-completion.tsx'
import { action as stepResponses } from '#app/learning/routes/step-responses.ts'
import { finishStep, startCheck } from '#app/learning/steps.server.ts'
import { addCohort } from '#app/people/cohorts/cohorts.server.ts'
import { makeReset } from '#app/people/password-resets.server.ts'
import { action as passwordReset } from '#app/people/routes/password-reset.tsx'
import { action as personPage } from '#app/people/routes/person.tsx'
import { makeSeminar, planOn } from '#app/seminars/agenda/agenda-makers.ts'
import { register } from '#app/seminars/agenda/registering.server.ts'
import { sessionsOf } from '#app/seminars/agenda/seminars.server.ts'
import { addToList } from '#app/seminars/attendance/list.server.ts'
import { draftAsks, putAsk, saveCompletion } from '#app/seminars/in-video/asks.server.ts'
import { action as inVideoAnswers } from '#app/seminars/routes/in-video-answers.ts'
import { action as notes } from '#app/seminars/routes/notes.ts'
import { action as plannedSeminar } from '#app/seminars/routes/planned-seminar.tsx'
import { action as seminarAttendance } from '#app/seminars/routes/seminar-attendance.tsx'
import { action as seminarPlan } from '#app/seminars/routes/seminar-plan.tsx'
import { action as seminarSchedule } from '#app/seminars/routes/seminar-schedule.tsx'
import { action as speakerPage } from '#app/seminars/routes/speaker.tsx'
import { action as speakerLinks } from '#app/seminars/routes/speaker-links.tsx'
import { makePublishedRecording, makeRecording, tinyVideo } from '#app/seminars/seminars-makers.ts'
import { makeRecordedTalk, makeTalk } from '#app/seminars/speaking/speaking-makers.ts'
import { recordWatching } from '#app/seminars/watch.server.ts'
import { now } from '#app/web/clock.server.ts'
import { dayOf } from '#app/web/day.ts'
import { newId } from '#app/web/id.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson, makeUnit } from '#db/makers.ts'
import { type Deed, proveDeeds, sending } from './deed-makers.ts'
import './registries.ts'

/** What changes much at once, each as the request that asks for it: it is done whole or not at all, and once. */

const task = (id: string) => ({ id, kind: 'task', title: 'Tugas', of: { ask: 'Tulis rencana' } })

async function staff() {
  const unit = await makeUnit()
  const coordinator = await makePerson({ unit, roles: [{ role: 'coordinator', unitId: unit.id }] })
  return { unit, coordinator, learner: await makePerson({ unit }) }
}

/** A course whose lesson is read and whose check is answered, all right, but not handed in. */
async function lastCheck() {
  const [learner, course] = [await makePerson(), await makeCourseToWalk(await makeExpert())]
  const enrolmentId = await makeEnrolment(learner, course.pathId)
  const walk = { enrolmentId, learnerId: learner.id }
  await finishStep(db, { ...walk, stepId: course.lessonId }, now())
  const started = await startCheck(db, { ...walk, stepId: course.checkId }, now())
  if (!started.ok) throw new Error(started.reason)
  const sheet = (await attemptOf(db, learner.id, started.attemptId))?.sheet ?? []
  const right = sheet.map(({ id, kind, key }, i) => makeAnswer(i, id, questionKind(kind).best(key)))
  return { learner, params: { attemptId: started.attemptId }, right }
}

/** A week ahead, with one seat, someone on it and someone who waits. */
async function seminarWithPeople() {
  const { unit, coordinator: organiser } = await staff()
  const startsAt = new Date(now().getTime() + 7 * 86_400_000)
  const plan = planOn(0, { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
  const { seminarId } = await makeSeminar({ unit, by: organiser, capacity: 1, plans: [plan] })
  const [seated, waits] = [await makePerson({ unit }), await makePerson({ unit })]
  for (const { id: personId } of [seated, waits])
    await inTransaction(trx => register(trx, { seminarId, personId }, now()))
  return { seminarId, organiser, seated }
}

/** Over since an hour, with two registered of whom one was there. */
async function seminarHeld() {
  const { unit, coordinator: organiser, learner } = await staff()
  const startsAt = new Date(now().getTime() - 3 * 3_600_000)
  const plan = planOn(0, { startsAt, endsAt: new Date(startsAt.getTime() + 2 * 3_600_000) })
  const announcedAt = new Date(startsAt.getTime() - 7 * 86_400_000)
  const { seminarId } = await makeSeminar({ unit, by: organiser, plans: [plan], at: announcedAt })
  const absent = await makePerson({ unit })
  for (const { id: personId } of [learner, absent])
    await inTransaction(trx => register(trx, { seminarId, personId }, announcedAt))
  const [session] = await sessionsOf(db, seminarId)
  const at = { seminarId, sessionId: session?.id ?? '', by: organiser.id }
  await inTransaction(trx => addToList(trx, { ...at, personId: learner.id }, now()))
  return { seminarId, sessionId: at.sessionId, organiser, learner, absent }
}

/** A talk that someone of the house gives in a week. */
function talkAhead() {
  const startsAt = new Date(now().getTime() + 7 * 86_400_000)
  return { plans: [planOn(0, { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })], at: now() }
}

const deeds: Readonly<Record<string, () => Promise<Deed>>> = {
  async 'taking answers'() {
    const { learner: by, params, right } = await lastCheck()
    return { action: answers, by, params, json: { answers: right } }
  },
  async 'handing in the last check of a course'() {
    const { learner: by, params, right } = await lastCheck()
    await (await sending({ action: answers, by, params, json: { answers: right } }))()
    return { action: submission, by, params, json: { manifest: manifestOf('phone', right), formKey: 'once' } }
  },
  async 'finishing a lesson'() {
    const [by, course] = [await makePerson(), await makeCourseToWalk(await makeExpert())]
    const enrolmentId = await makeEnrolment(by, course.pathId)
    return { action: stepCompletion, by, params: { enrolmentId, stepId: course.lessonId } }
  },
  async 'calling a seminar off'() {
    const { seminarId, organiser: by } = await seminarWithPeople()
    return { action: seminarPlan, by, params: { seminarId }, form: { intent: 'cancel', reason: 'Sakit' } }
  },
  async 'moving a seminar'() {
    const { seminarId, organiser: by } = await seminarWithPeople()
    const [session] = await sessionsOf(db, seminarId)
    const [id, day] = [session?.id ?? '', dayOf(session?.startsAt ?? now(), 'Asia/Jakarta')]
    const times = {
      [`day_${id}`]: day,
      [`from_${id}`]: '13:00',
      [`to_${id}`]: '15:00',
      [`place_${id}`]: 'Aula',
    }
    return {
      ...{ action: seminarSchedule, by, params: { seminarId } },
      form: { ...times, 'session[]': id, reason: 'Aula dipakai' },
    }
  },
  async 'giving a seat back that someone waits for'() {
    const { seminarId, seated: by } = await seminarWithPeople()
    return { action: plannedSeminar, by, params: { seminarId }, form: { intent: 'withdraw' } }
  },
  async 'striking one from a list and adding another'() {
    const { seminarId, sessionId, organiser: by, learner, absent } = await seminarHeld()
    const form = { intent: 'list', session: sessionId, 'ticked[]': absent.id, reason: 'Keliru' }
    return {
      ...{ action: seminarAttendance, by, params: { seminarId } },
      form: [...Object.entries(form), ['shown[]', learner.id], ['shown[]', absent.id]],
    }
  },
  async 'noting something at a moment of a recording'() {
    const { workId } = await makePublishedRecording(await makeExpert())
    const json = { op: newId(), note: newId(), seen: 0, second: 65, words: 'Tanyakan besok.' }
    return { action: notes, by: await makePerson(), params: { workId }, json, onceFromAnywhere: true }
  },
  async 'sending a recording from a speaker’s page'() {
    const { speaker: by, speakerId } = await makeTalk(talkAhead())
    const upload = new FormData()
    upload.set('use', 'speakerRecording')
    upload.set('workId', speakerId)
    upload.set('file', new File([new Uint8Array(tinyVideo())], 'rekaman.mp4'))
    return { action: mediaUpload, by, upload }
  },
  async 'publishing from a speaker’s page'() {
    const { speaker: by, seminarId, speakerId, workId } = await makeRecordedTalk(talkAhead())
    const form = { intent: 'publish', seen: (await draftNow(db, workId)).digest, because: 'Teks menyusul.' }
    return { action: speakerPage, by, params: { seminarId, speakerId }, form, onceFromAnywhere: true }
  },
  async 'sending a speaker their link'() {
    const { organiser: by, seminarId, guestId: speakerId } = await makeTalk(talkAhead())
    const until = dayOf(new Date(now().getTime() + 5 * 86_400_000), by.zone)
    const form = { intent: 'send', until, language: 'id' }
    return { action: speakerLinks, by, params: { seminarId, speakerId }, form }
  },
  async 'answering the last question that a recording asks for'() {
    const author = await makeExpert()
    const { workId, mediaId } = await makeRecording(author)
    const question = makeQuestion('true-false', { key: true })
    const place = { id: undefined, at: 60, passage: null, skipTo: null, question }
    await inTransaction(trx => putAsk(trx, author, workId, place, now()))
    await saveCompletion(db, author, workId, { share: 0.5, asks: 'right' }, now())
    await inTransaction(trx => publish(trx, { person: author, workId }, now()))
    const by = await makePerson()
    const watching = { personId: by.id, workId, mediaId, stretches: [[0, 187]] as const, position: 187 }
    const begun = new Date(now().getTime() - 3_600_000)
    await inTransaction(trx => recordWatching(trx, { ...watching, stretches: [] }, begun))
    await inTransaction(trx => recordWatching(trx, watching, now()))
    const [ask] = await draftAsks(db, workId)
    const json = { op: newId(), questionId: ask?.id ?? '', value: true }
    return { action: inVideoAnswers, by, params: { workId }, json, onceFromAnywhere: true }
  },
  async enrolling() {
    const { pathId } = await makeCourseToWalk(await makeExpert())
    return { action: enrolments, by: await makePerson(), form: { pathId } }
  },
  async 'publishing a course'() {
    const by = await makeExpert()
    const { workId } = await makeCourse(by)
    return { action: publications, by, params: { workId }, form: { intent: 'publish' } }
  },
  async 'saving a check'() {
    const by = await makeExpert()
    const { workId, checkId: partId } = await makeCourse(by)
    const body = { rules: usualRules, questions: [makeQuestion()] }
    return { action: partBody, by, params: { workId, partId }, json: { revision: 2, body, key: 'save' } }
  },
  async 'putting a lesson back'() {
    const by = await makeExpert()
    const { lessonId: partId } = await makeCourse(by)
    const number = (await historyOf(db, by, partId))?.points[0]?.number ?? 0
    await namePoint(db, by, { partId, number, name: 'Sebelum uji coba' }, now())
    await writeLesson(by, partId, makeLesson('Dengarkan sampai selesai.'))
    const form = { intent: 'restore', number: String(number) }
    return { action: lessonHistory, by, params: { partId }, form }
  },
  async 'giving a course a cover'() {
    const by = await makeExpert()
    const { workId } = await makeCourse(by)
    const picture = sharp({ create: { width: 1000, height: 700, channels: 3, background: '#0b6e4f' } })
    const upload = new FormData()
    upload.append('use', 'courseCover')
    upload.append('workId', workId)
    upload.append('file', new File([new Uint8Array(await picture.png().toBuffer())], 'loket.png'))
    return { action: mediaUpload, by, upload }
  },
  async 'making a course of a manuscript'() {
    const by = await makeExpert()
    const sending = { person: by, formKey: 'sent', intoWorkId: null, language: 'id' as const }
    const text = once(
      '---\ncompetencies: [{ competency: perubahan, level: 1 }]\n---\n# A\n\nIsi\n\n# B\n\nIsi',
    )
    const file = { ...sending, fileName: 'naskah.md' }
    const importId = (await inTransaction(trx => keepSent(trx, file, text, now()))) ?? ''
    await readImport(db, importId)
    const form = { intent: 'make', title: 'Naskah', language: 'id' }
    return { action: courseImport, by, params: { importId }, form }
  },
  async 'assigning a path to a unit'() {
    const { unit, coordinator: by } = await staff()
    const pathId = await makePath(await makeExpert(), [task('tugas')])
    return { action: newAssignment, by, form: { pathId, targetKind: 'unit', unitId: unit.id, dueOn: '' } }
  },
  async 'taking people into a cohort that a rule asks for'() {
    const { unit, learner, coordinator: by } = await staff()
    const keeping = { unitId: unit.id, name: 'Angkatan I', scope: [unit.path], by: by.id }
    const made = await addCohort(db, keeping, now())
    const cohortId = made.ok ? made.id : ''
    const opens = { rule: 'is', cohort: cohortId }
    const nodes = [{ ...task('tugas'), opens }, task('lain')]
    const choice = { id: 'pilihan', kind: 'choose', title: 'Pilihan', atLeast: 1, nodes }
    await makeEnrolment(learner, await makePath(await makeExpert(), [choice]))
    return { action: cohortPage, by, params: { cohortId }, form: { change: 'list', list: learner.email } }
  },
  async 'writing a reflection'() {
    const by = await makePerson()
    const expert = await makeExpert()
    const { workId, lessonId: stepId, pathId } = await makeCourseToWalk(expert)
    const pondered = { type: 'reflection', attrs: { id: 'pikir', prompt: 'Apa yang berubah?' } }
    const lesson = makeLesson()
    await writeLesson(expert, stepId, { ...lesson, content: [...(lesson.content ?? []), pondered] })
    await publish(db, { person: expert, workId }, now())
    const enrolmentId = await makeEnrolment(by, pathId)
    const json = { blockId: 'pikir', words: 'Lebih tenang.', seen: 0, stays: '1' }
    return { action: stepResponses, by, params: { enrolmentId, stepId }, json }
  },
  async 'changing a forgotten password'() {
    const by = await makePerson()
    const token = await makeReset(db, by.id, now())
    return { action: passwordReset, by, params: { token }, form: { password: 'melayani dengan hati' } }
  },
  async 'granting a role'() {
    const by = await makePerson({ roles: ['administrator'] })
    const { id: personId } = await makePerson()
    return {
      action: personPage,
      by,
      params: { personId },
      form: { change: 'grant', role: 'expert', unitId: '' },
    }
  },
}

async function* once(text: string) {
  yield new TextEncoder().encode(text)
}

proveDeeds(deeds)

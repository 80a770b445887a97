import sharp from 'sharp'
import { makeQuestion } from '#app/assessment/assessment-makers.ts'
import { usualRules } from '#app/assessment/check.ts'
import { makeCourse, makeExpert, makeLesson, writeLesson } from '#app/authoring/authoring-makers.ts'
import type { DocNode } from '#app/authoring/blocks/block.ts'
import { noteUses } from '#app/authoring/media.server.ts'
import { saveCheck } from '#app/authoring/parts.server.ts'
import { draftNow, publish } from '#app/authoring/publishing.server.ts'
import { reflectionsOf } from '#app/authoring/responses.server.ts'
import { originFor, reuseLesson } from '#app/authoring/reuse/reuse.server.ts'
import { askReview, schedule } from '#app/authoring/reviewing.server.ts'
import { action as outline } from '#app/authoring/routes/course.tsx'
import { action as publications } from '#app/authoring/routes/course-publications.tsx'
import { action as reuse } from '#app/authoring/routes/course-reuse.tsx'
import { action as translation } from '#app/authoring/routes/course-translation.tsx'
import { action as file } from '#app/authoring/routes/file.tsx'
import { action as lessonOrigin } from '#app/authoring/routes/lesson-origin.tsx'
import { action as newCourse } from '#app/authoring/routes/new-course.tsx'
import { admit } from '#app/authoring/uploads.server.ts'
import { answerTo } from '#app/learning/asking/answers.server.ts'
import { askQuestion } from '#app/learning/asking/questions.server.ts'
import { makeCourseToWalk, makeEnrolment } from '#app/learning/learning-makers.ts'
import { respond } from '#app/learning/responses.server.ts'
import { action as courseQuestions } from '#app/learning/routes/course-questions.tsx'
import { action as reflections } from '#app/learning/routes/reflections.tsx'
import { action as stepQuestions } from '#app/learning/routes/step-questions.tsx'
import { action as stepResponses } from '#app/learning/routes/step-responses.ts'
import type { Person } from '#app/people/person.ts'
import { now } from '#app/web/clock.server.ts'
import { db, inTransaction } from '#db/connection.ts'
import { makePerson } from '#db/makers.ts'
import { type Deed, proveDeeds } from './deed-makers.ts'
import './registries.ts'

const ahead = () => new Date(now().getTime() + 30 * 86_400_000).toISOString().slice(0, 16)
const seenOf = async (workId: string) => (await draftNow(db, workId)).digest
const asking = { reviewer: null, dueOn: null, words: '' }
const onceFromAnywhere = true as const

async function draft() {
  const by = await makeExpert()
  return { by, ...(await makeCourse(by)) }
}

async function inReview() {
  const { by: author, workId } = await draft()
  await askReview(db, author, workId, asking, now())
  return { by: await makePerson({ roles: ['reviewer'] }), params: { workId }, workId }
}

/** Published twice, with other words. */
async function publishedTwice() {
  const { by, ...course } = await draft()
  await publish(db, { person: by, workId: course.workId }, now())
  await writeLesson(by, course.lessonId, makeLesson('Dengarkan sampai selesai.'))
  await publish(db, { person: by, workId: course.workId }, now())
  return { by, ...course }
}

/** A lesson of one course shown in another. */
async function reference() {
  const { by, workId, moduleId } = await draft()
  const { lessonId: sourceId } = await makeCourse(by)
  const made = await inTransaction(trx => reuseLesson(trx, by, workId, { moduleId, sourceId }, now()))
  return { by, sourceId, params: { partId: made.ok ? made.id : '' } }
}

let shade = 0

async function picture(person: Person) {
  shade += 1
  const background = { r: shade, g: 120, b: 90 }
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background } })
    .png()
    .toBuffer()
  async function* content() {
    yield bytes
  }
  const made = await admit(
    db,
    { purpose: 'picture', name: 'a.png', personId: person.id, content: content() },
    now(),
  )
  return made.ok ? made.media.id : ''
}

const given: readonly DocNode[] = [
  { type: 'reflection', attrs: { id: 'pikir', prompt: 'Apa yang berubah?' } },
  {
    type: 'poll',
    attrs: {
      ...{ id: 'jajak', ask: 'Mana yang tersulit?', several: false },
      options: [
        { id: 'a', words: 'Memulai' },
        { id: 'b', words: 'Bertahan' },
      ],
    },
  },
]

/** A learner in a lesson with a poll and a reflection. */
async function reading() {
  const [by, author] = [await makePerson(), await makeExpert()]
  const { workId, lessonId: stepId, pathId } = await makeCourseToWalk(author)
  const lesson = makeLesson()
  await writeLesson(author, stepId, { ...lesson, content: [...(lesson.content ?? []), ...given] })
  await publish(db, { person: author, workId }, now())
  return { by, author, workId, params: { enrolmentId: await makeEnrolment(by, pathId), stepId } }
}

async function asked() {
  const { by: learner, author: by, workId, params } = await reading()
  await askQuestion(db, { ...params, learnerId: learner.id }, { blockId: '', text: 'Mengapa?' }, now())
  const row = await db
    .selectFrom('blockQuestion')
    .select('id')
    .where('workId', '=', workId)
    .executeTakeFirst()
  return { by, workId, params: { workId }, questionId: row?.id ?? '' }
}

const deeds: Readonly<Record<string, () => Promise<Deed>>> = {
  async 'publishing what was seen'() {
    const { by, workId } = await draft()
    const form = { intent: 'publish', seen: await seenOf(workId) }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'publishing a corrected key'() {
    const { by, workId, checkId: partId } = await publishedTwice()
    const body = { rules: usualRules, questions: [makeQuestion()] }
    await saveCheck(db, by, { workId, partId, revision: 2, body, key: 'corrected' }, now())
    const form = { intent: 'publish', seen: await seenOf(workId), regrades: 'on' }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'planning a publication'() {
    const { by, workId } = await draft()
    const form = { intent: 'schedule', at: ahead(), seen: await seenOf(workId) }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'taking a plan back'() {
    const { by, workId } = await draft()
    const plan = { at: ahead(), seen: await seenOf(workId), wordingOnly: false, regrades: false }
    await schedule(db, by, workId, plan, now())
    const form = { intent: 'cancelSchedule' }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'asking for review'() {
    const { by, workId } = await draft()
    const { id: reviewer } = await makePerson({ roles: ['reviewer'] })
    const form = { intent: 'askReview', reviewer, dueOn: '2099-01-31', message: 'Mohon dilihat' }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async approving() {
    const { workId, ...review } = await inReview()
    const form = { intent: 'approve', seen: await seenOf(workId), remark: 'Baik' }
    return { action: publications, ...review, form, onceFromAnywhere }
  },
  async 'giving a draft back'() {
    const { workId: _, ...review } = await inReview()
    return { action: publications, ...review, form: { intent: 'returnWork', remark: 'Tambah contoh' } }
  },
  async 'rolling back'() {
    const { by, workId } = await publishedTwice()
    const form = { intent: 'restore', number: '1' }
    return { action: publications, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'taking down'() {
    const { by, workId } = await publishedTwice()
    return { action: publications, by, params: { workId }, form: { intent: 'retire' }, onceFromAnywhere }
  },
  async 'copying a module'() {
    const { by, workId, moduleId: id } = await draft()
    const form = { intent: 'duplicate', table: 'module', id, name: 'x' }
    return { action: outline, by, params: { workId }, form }
  },
  async 'copying a course'() {
    const { by, workId } = await draft()
    return { action: newCourse, by, form: { intent: 'copy', workId } }
  },
  async 'moving a lesson to another course'() {
    const { by, workId, lessonId: id } = await draft()
    const { workId: toWorkId } = await makeCourse(by)
    const form = { intent: 'moveTo', table: 'part', id, name: 'x', toWorkId }
    return { action: outline, by, params: { workId }, form, onceFromAnywhere }
  },
  async 'showing a lesson of another course'() {
    const { by, workId, moduleId } = await draft()
    const { lessonId: sourceId } = await makeCourse(by)
    return { action: reuse, by, params: { workId }, form: { moduleId, sourceId }, onceFromAnywhere }
  },
  async 'taking over what changed'() {
    const { by, params, sourceId } = await reference()
    await writeLesson(by, sourceId, makeLesson('Kalimat yang baru.'))
    const seen = (await originFor(db, by, params.partId))?.since?.seen ?? ''
    return { action: lessonOrigin, by, params, form: { intent: 'takeOver', seen }, onceFromAnywhere }
  },
  async 'making a reference a lesson of its own'() {
    const { by, params } = await reference()
    return { action: lessonOrigin, by, params, form: { intent: 'detach' }, onceFromAnywhere }
  },
  async 'translating a title'() {
    const { by, workId, lessonId: partId } = await draft()
    const form = {
      ...{ 'piece[]': '', 'revision[]': '0', 'original[]': '["Pelajaran 1"]', 'was[]': '[""]' },
      words0_0: 'Lesson 1',
    }
    return { action: translation, by, params: { workId, partId }, form, onceFromAnywhere }
  },
  async 'replacing a picture everywhere'() {
    const { by, workId, lessonId } = await draft()
    const [mediaId, other] = [await picture(by), await picture(by)]
    const image = { id: 'gambar', media: mediaId, alt: 'Loket', caption: '', decorative: false }
    const lesson = makeLesson()
    const content = [...(lesson.content ?? []), { type: 'image', attrs: image }]
    await writeLesson(by, lessonId, { ...lesson, content })
    await noteUses(db, by, workId, [mediaId])
    return { action: file, by, params: { mediaId }, form: { intent: 'replace', by: other }, onceFromAnywhere }
  },
  async 'putting a file into the trash'() {
    const by = await makeExpert()
    const params = { mediaId: await picture(by) }
    return { action: file, by, params, form: { intent: 'trash' }, onceFromAnywhere }
  },
  async 'voting in a poll'() {
    const { by, params } = await reading()
    const json = { blockId: 'jajak', choices: ['a'], stays: '1' }
    return { action: stepResponses, by, params, json, onceFromAnywhere }
  },
  async 'erasing a reflection'() {
    const { by, params } = await reading()
    const at = { ...params, learnerId: by.id }
    await respond(db, at, { blockId: 'pikir', words: 'Tenang.', seen: 0, choices: [] }, now())
    const [kept] = await reflectionsOf(db, by.id)
    return { action: reflections, by, form: { id: kept?.id ?? '' }, onceFromAnywhere }
  },
  async 'asking under a block'() {
    const { by, params } = await reading()
    return { action: stepQuestions, by, params, form: { blockId: 'jajak', text: 'Mengapa?' } }
  },
  async 'answering a question'() {
    const { questionId, workId: _, ...question } = await asked()
    const form = { intent: 'answer', questionId, text: 'Karena itu.', shown: 'on' }
    return { action: courseQuestions, ...question, form, onceFromAnywhere }
  },
  async 'making a block of an answer'() {
    const { questionId, workId, ...question } = await asked()
    const of = { person: question.by, workId, questionId }
    await answerTo(db, of, { text: 'Karena itu.', isShown: true }, now())
    const form = { intent: 'block', questionId }
    return { action: courseQuestions, ...question, form, onceFromAnywhere }
  },
}

proveDeeds(deeds)

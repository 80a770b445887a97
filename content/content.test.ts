import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { checkFindings } from '#app/assessment/check.ts'
import { gradeSheet } from '#app/assessment/grade.ts'
import type { Question } from '#app/assessment/question.ts'
import { questionSchema } from '#app/assessment/question-schema.ts'
import { questionKind, questionKinds } from '#app/assessment/questions.ts'
import { blocks } from '#app/authoring/blocks/registry.ts'
import { competencies, competencyOf } from '#app/authoring/competency.ts'
import { nodesOf } from '#app/authoring/doc-node.ts'
import { countWords, type Doc, gapsIn, questionsIn, textOf } from '#app/authoring/document.ts'
import { parseMarkdown } from '#app/authoring/markdown.ts'
import { readBody } from '#app/authoring/part-body.ts'
import { remarksOn } from '#app/authoring/quality/rules.ts'
import { findingsOf } from '#app/learning/findings.ts'
import { pathSchema, stepsOf } from '#app/learning/path.ts'
import { survey } from '#app/learning/steps/survey.ts'
import { readCaptions } from '#app/seminars/captions/captions.ts'
import { readAgenda } from './agenda.server.ts'
import { filesOf, readCourses, readPaths, readRecordings } from './library.server.ts'
import { withIds } from './path-things.ts'
import { courseId, partId, recordingId, seminarId } from './stable-id.ts'

const courses = readCourses()
const recordings = readRecordings()
const partsOf = (course: (typeof courses)[number]) => course.modules.flatMap(module => module.parts)

/** What a lesson or page says, with names for its pictures and recordings checked on the way. */
function read(markdown: string, pictures: readonly string[]): Doc {
  return parseMarkdown(markdown, {
    media: slug => {
      if (!pictures.includes(slug)) throw new Error(`there is no picture ${slug}`)
      return slug
    },
    recording: slug => {
      if (!recordings.some(recording => recording.slug === slug)) throw new Error(`no recording ${slug}`)
      return recordingId(slug)
    },
  })
}

const questionsOf = (doc: Doc): Question[] =>
  questionsIn(doc).map(({ question }) => questionSchema(z).parse(question))

const lessons = courses.flatMap(course =>
  partsOf(course).flatMap(part => {
    if (part.kind !== 'lesson') return []
    return [
      {
        course,
        part,
        doc: read(
          part.markdown,
          filesOf(course).map(({ slug }) => slug),
        ),
      },
    ]
  }),
)
const checks = courses.flatMap(course =>
  partsOf(course).flatMap(part => (part.kind === 'check' ? [{ course, part, check: part.check }] : [])),
)
const questions = [
  ...lessons.flatMap(({ doc }) => questionsOf(doc)),
  ...checks.flatMap(({ check }) => check.questions),
  ...recordings.flatMap(({ page }) => questionsOf(read(page, []))),
  ...recordings.flatMap(({ inside }) => inside.questions.map(({ question }) => question)),
]

describe('courses', () => {
  it('are three, each with four to six lessons, a check and at least eight questions', () => {
    expect(courses).toHaveLength(3)
    for (const course of courses) {
      const own = lessons.filter(lesson => lesson.course === course)
      expect(own.length, course.slug).toBeGreaterThanOrEqual(4)
      expect(own.length, course.slug).toBeLessThanOrEqual(6)
      const asked = checks.filter(check => check.course === course).flatMap(({ check }) => check.questions)
      expect(asked.length, course.slug).toBeGreaterThanOrEqual(8)
      expect(new Set(asked.map(question => question.kind)).size, course.slug).toBe(questionKinds.length)
    }
  })

  it.each(lessons)('$part.slug can be stored, and nothing is missing in it', ({ doc }) => {
    expect(readBody('lesson', doc)).toMatchObject({ ok: true })
    const media = Object.fromEntries(
      courses.flatMap(filesOf).map(({ slug }) => [slug, { id: slug, bytes: 1 }]),
    )
    const known = Object.fromEntries(
      recordings.map(({ slug, title, facts }) => {
        const id = recordingId(slug)
        return [id, { id, title, seconds: facts.seconds, bytes: 1 }]
      }),
    )
    const facts = { media, recordings: known }
    expect(gapsIn(doc, facts)).toEqual([])
    const remarks = remarksOn({ doc, facts, language: 'id' })
    expect(remarks.filter(({ level }) => level !== 'advice')).toEqual([])
  })

  const taught = lessons.filter(({ doc }) => !survey.suits?.(doc))

  it.each(taught)('$part.slug is 400 to 800 words with a task, a table and a question', ({ doc }) => {
    const words = countWords(textOf(doc))
    expect(words).toBeGreaterThanOrEqual(400)
    expect(words).toBeLessThanOrEqual(850)
    const kinds = JSON.stringify(doc)
    for (const block of ['"task"', '"table"', '"question"']) expect(kinds).toContain(block)
  })

  it('show every file they bring, and every cover is one of them', () => {
    for (const course of courses) {
      const shown = JSON.stringify(lessons.filter(lesson => lesson.course === course).map(({ doc }) => doc))
      expect(Object.keys(course.pictures)).toContain(course.cover)
      for (const { slug, file, purpose } of filesOf(course)) {
        expect(shown, `${course.slug} shows ${slug}`).toContain(`"${slug}"`)
        expect(statSync(file).size).toBeLessThan(purpose === 'recording' ? 200_000 : 60_000)
      }
    }
  })

  it('show between them every kind of block there is', () => {
    const pages = [...lessons.map(({ doc }) => doc), ...recordings.map(({ page }) => read(page, []))]
    const used = new Set(pages.flatMap(doc => [...nodesOf(doc)].map(({ type }) => type)))
    expect(blocks.map(({ name }) => name).filter(name => !used.has(name))).toEqual([])
  })

  it('link only to places that are here', () => {
    const links = lessons.flatMap(({ doc }) => [...JSON.stringify(doc).matchAll(/"href":"([^"]+)"/g)])
    for (const [, href] of links) expect(href).toMatch(/^(https:\/\/|\/|#)/)
  })

  it('name competencies of the framework', () => {
    const aims = [...courses, ...recordings].flatMap(work => work.competencies)
    for (const { competency } of aims) expect(competencyOf(competency)).toBeDefined()
  })
})

describe('questions', () => {
  it('have ids of their own', () => {
    const ids = questions.map(question => question.id)
    expect(ids.filter((id, at) => ids.indexOf(id) < at)).toEqual([])
  })

  it.each(checks)('of $part.slug leave nothing to mend', ({ check }) => {
    expect(checkFindings(check)).toEqual([])
  })

  it('are graded fully right by their own key, and explained, and about a competency', () => {
    for (const question of questions) {
      const best = new Map([[question.id, questionKind(question.kind).best(question.key)]])
      expect(gradeSheet([question], best).score, question.id).toBe(1)
      expect(question.explanation?.length ?? 0, question.id).toBeGreaterThan(20)
      expect(competencyOf(question.competency ?? ''), question.id).toBeDefined()
    }
  })
})

describe('the recording', () => {
  it('lies here whole, small enough for a phone', () => {
    expect(recordings.length).toBeGreaterThanOrEqual(1)
    for (const { video, poster, facts } of recordings) {
      expect(existsSync(poster)).toBe(true)
      expect(statSync(video).size).toBeLessThan(5_000_000)
      expect(readFileSync(video).subarray(4, 8).toString()).toBe('ftyp')
      expect(facts.seconds).toBeGreaterThan(120)
      expect(facts.seconds).toBeLessThan(300)
    }
  })

  it('has captions in both languages, cue beside cue, within the video', () => {
    for (const { captions, facts } of recordings) {
      const [id, en] = (['id', 'en'] as const).map(language => {
        const read = readCaptions(captions[language])
        if (!read.ok) throw new Error(`${language}: line ${read.line}, ${read.fault}`)
        return read.cues
      })
      expect(id?.map(cue => [cue.from, cue.to])).toEqual(en?.map(cue => [cue.from, cue.to]))
      id?.forEach((cue, at) => {
        expect(cue.from).toBeGreaterThanOrEqual(id[at - 1]?.to ?? 0)
        expect(cue.to).toBeLessThanOrEqual(facts.seconds)
      })
    }
  })

  it('has chapters in order within the video, and a page with something to do', () => {
    for (const { chapters, facts, page } of recordings) {
      const starts = chapters.map(chapter => chapter.start)
      expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b))
      expect(starts.at(-1)).toBeLessThan(facts.seconds)
      const doc = read(page, [])
      expect(readBody('lesson', doc)).toMatchObject({ ok: true })
      expect(questionsOf(doc).length).toBeGreaterThan(0)
    }
  })
})

describe('paths', () => {
  const paths = readPaths().flatMap(({ slug, definition, next }) =>
    [definition, ...(next ? [{ ...definition, steps: next }] : [])].map((one, i) => ({
      slug: `${slug} ${i + 1}`,
      path: pathSchema.parse(withIds(one)),
    })),
  )
  const things = new Map<string, string>([
    ...courses.flatMap(course =>
      partsOf(course).map(part => [partId(course.slug, part.slug), courseId(course.slug)] as const),
    ),
  ])

  it.each(paths)('$slug has no errors', ({ path }) => {
    expect(findingsOf(path).filter(finding => finding.level === 'error')).toEqual([])
  })

  it.each(paths)('$slug points to things that are here', ({ path }) => {
    for (const step of stepsOf(path.steps)) {
      const of = step.of as { workId?: string; partId?: string; seminarId?: string }
      if (of.seminarId) expect(readAgenda().map(({ slug }) => seminarId(slug))).toContain(of.seminarId)
      if (of.partId) expect(things.get(of.partId), step.id).toBe(of.workId)
      else if (of.workId) {
        const works = [...courses.map(c => courseId(c.slug)), ...recordings.map(r => recordingId(r.slug))]
        expect(works, step.id).toContain(of.workId)
      }
    }
    for (const slug of path.competencies) expect(competencyOf(slug)).toBeDefined()
  })

  it('between them place, skip, help, let choose, wait, meet, talk, look at who one is and ask for work', () => {
    const steps = paths.flatMap(({ path }) => stepsOf(path.steps))
    expect(steps.some(step => step.kind === 'placement')).toBe(true)
    expect(steps.some(step => step.skips)).toBe(true)
    expect(steps.some(step => step.remedy?.length)).toBe(true)
    expect(steps.some(step => step.kind === 'seminar')).toBe(true)
    expect(steps.some(step => step.kind === 'task')).toBe(true)
    expect(steps.some(step => step.kind === 'mentoring')).toBe(true)
    const said = JSON.stringify(paths)
    expect(said).toContain('"choose"')
    for (const rule of ['attended', 'waited', 'is']) expect(said).toContain(`"rule":"${rule}"`)
  })
})

describe('competencies', () => {
  it('are nine with five levels each, named in both languages', () => {
    expect(competencies()).toHaveLength(9)
    for (const { name, levels } of competencies()) {
      expect(name.id && name.en).toBeTruthy()
      expect(levels.map(({ level }) => level)).toEqual([1, 2, 3, 4, 5])
      expect(levels.every(({ title }) => title.id && title.en)).toBe(true)
    }
  })
})

import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { renderToPipeableStream } from 'react-dom/server'
import { StaticRouter } from 'react-router-dom/server'
import { expect, it } from 'vitest'
import type { Prompt } from '#app/assessment/question.ts'
import { questionKind } from '#app/assessment/questions.ts'
import { readCourses } from '#content/library.server.ts'
import type { DocumentFacts, Slots } from './blocks/block.ts'
import type { Doc } from './document.ts'
import { gapsIn, mediaIn, outlineOf, promptsOnly, questionsIn, recordingsIn, weightOf } from './document.ts'
import { Document } from './document.tsx'
import { checkDocument } from './document-check.ts'
import { aDocument } from './document-makers.ts'
import { mutated } from './hostile-makers.ts'
import { parseMarkdown, toMarkdown } from './markdown.ts'

/** 500 documents each time, 20,000 in the long proof. */
const documents = Number(process.env.RUNS ?? 50) * 10

const lessons = readCourses()
  .flatMap(({ modules }) => modules.flatMap(({ parts }) => parts))
  .flatMap(part => (part.kind === 'lesson' ? [parseMarkdown(part.markdown)] : []))

const slots: Slots = {
  question(question) {
    const { id, kind, prompt } = question as Prompt
    const { Ask } = questionKind(kind)
    return <Ask prompt={prompt} name={id} answer={null} />
  },
}

/** Everything a document names is there, under whatever name. */
const factsOf = (doc: Doc): DocumentFacts => ({
  media: Object.fromEntries(mediaIn(doc).map(id => [id, { id, bytes: 1, alt: id, name: id, mime: id }])),
  recordings: Object.fromEntries(
    recordingsIn(doc).map(id => [id, { id, title: id, seconds: 60, bytes: 1, posterMediaId: id }]),
  ),
})

/** A lesson as its learners get it. */
function sent(doc: Doc): Promise<string> {
  const page = new PassThrough()
  const { media, recordings } = factsOf(doc)
  const { pipe } = renderToPipeableStream(
    <StaticRouter location="/">
      <Document body={promptsOnly(doc)} media={media} recordings={recordings} slots={slots} />
    </StaticRouter>,
    {
      onAllReady: () => pipe(page),
      onError: error => void page.destroy(error instanceof Error ? error : new Error(String(error))),
      progressiveChunkSize: Number.POSITIVE_INFINITY,
    },
  )
  return text(page)
}

const tags = (page: string) => [...page.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag)
const addresses =
  / (?:href|src|srcset|action|formaction|xlink:href|data|poster)="\s*(?:javascript|data|vbscript):/i

function isHarmless(page: string): boolean {
  return tags(page).every(
    tag =>
      !/^<(?:script|iframe|object|embed|base|meta|link|style|template)\b/i.test(tag) &&
      !addresses.test(tag) &&
      !/ (?:on\w+|style|srcdoc)\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""')),
  )
}

it(`${documents.toLocaleString('en')} documents with something wrong: what is stored shows no script, and nothing breaks`, async () => {
  let stored = 0
  const anyLesson = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...lessons) },
    { weight: 1, arbitrary: aDocument },
  )
  await fc.assert(
    fc.asyncProperty(anyLesson, fc.integer(), async (lesson, seed) => {
      const checked = checkDocument(mutated(lesson, seed))
      if (!checked.ok) return
      stored += 1
      const { doc } = checked
      gapsIn(doc, factsOf(doc))
      weightOf(doc, factsOf(doc))
      outlineOf(doc)
      questionsIn(doc)
      toMarkdown(doc)
      const page = await sent(doc)
      expect(isHarmless(page), page).toBe(true)
    }),
    { numRuns: documents, endOnFailure: true },
  )
  expect(stored).toBeGreaterThan(documents / 5)
})

it('would see a script if there were one', () => {
  for (const page of [
    '<p><script>1</script></p>',
    '<img src="x" onerror="alert(1)"/>',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="color:red">x</p>',
  ])
    expect(isHarmless(page)).toBe(false)
  expect(isHarmless('<p title="onclick=1 javascript:">&lt;script&gt;</p>')).toBe(true)
})

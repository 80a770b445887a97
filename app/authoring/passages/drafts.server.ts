import type { RawBuilder } from 'kysely'
import type { Check } from '#app/assessment/check.ts'
import type { Person } from '#app/people/person.ts'
import type { Db } from '#db/connection.ts'
import type { DocNode } from '../blocks/block.ts'
import { worksOf, worksToReview } from '../work-list.server.ts'
import { termOf, wordsByTerm } from './asking.server.ts'
import { excerptOf, type Stretch } from './excerpt.ts'
import { passagesOfLesson } from './passage.ts'
import { foldedWords, isOneSlip } from './slips.ts'

export interface FoundDraft {
  readonly workId: string
  readonly workTitle: string
  /** The course itself when none of its parts answers alone. */
  readonly part: { readonly id: string; readonly title: string } | null
  readonly passages: readonly { readonly blockId: string; readonly excerpt: readonly Stretch[] }[]
}

const mostWords = 10
const mostShown = 30
const passagesEach = 3
const atOnce = 50

/**
 * What the drafts of the courses this person writes or reviews say, as they stand now; those with most passages that answer
 * first. A draft changes with every key and is searched by few, so it is read when someone asks rather than kept like what
 * is published.
 */
export async function findInDrafts(db: Db, person: Person, search: string): Promise<readonly FoundDraft[]> {
  const asked = [...new Set(foldedWords(search.slice(0, 200)))].slice(0, mostWords)
  if (asked.length === 0) return []
  const drafts = await draftsOf(db, person)
  const known = new Set(drafts.flatMap(draft => [...draft.words]))
  const hits = await wordsByTerm(db, [...known], termsOf(asked, known))
  const isHit = (word: string) => hits.some(words => words.has(word))
  return drafts
    .filter(({ words }) => hits.every(hit => [...hit].some(word => words.has(word))))
    .map(draft => told(draft, isHit))
    .toSorted((a, b) => b.passages.length - a.passages.length)
    .slice(0, mostShown)
    .map(found => ({ ...found, passages: found.passages.slice(0, passagesEach) }))
}

interface Draft extends Omit<FoundDraft, 'passages'> {
  readonly texts: readonly { readonly blockId: string; readonly text: string }[]
  readonly words: ReadonlySet<string>
}

const termsOf = (asked: readonly string[], known: ReadonlySet<string>): readonly RawBuilder<unknown>[] =>
  asked.map(word => {
    const isTyped = known.has(word) || word.length < 4
    return termOf(word, isTyped ? [] : [...known].filter(other => isOneSlip(word, other)).slice(0, 3))
  })

function told({ texts, words: _, ...draft }: Draft, isHit: (word: string) => boolean): FoundDraft {
  const answering = texts.filter(({ text }) => foldedWords(text).some(isHit))
  return {
    ...draft,
    passages: answering.map(({ blockId, text }) => ({ blockId, excerpt: excerptOf(text, isHit) })),
  }
}

async function draftsOf(db: Db, person: Person): Promise<readonly Draft[]> {
  const [mine, toReview] = [await worksOf(db, person, 'course'), await worksToReview(db, person, 'course')]
  const works = new Map([...mine, ...toReview].map(work => [work.id, work]))
  const drafts = [...works.values()].map(({ id, title, summary }) => draft({ id, title }, null, [summary]))
  if (works.size === 0) return drafts
  const parts = await db
    .selectFrom('part')
    .leftJoin('module', 'module.id', 'part.moduleId')
    .select(['part.id', 'part.workId', 'part.title'])
    .where('part.workId', 'in', [...works.keys()])
    .where('part.deletedAt', 'is', null)
    .where('module.deletedAt', 'is', null)
    .orderBy('part.workId')
    .orderBy('module.position')
    .orderBy('part.position')
    .execute()
  for (let at = 0; at < parts.length; at += atOnce) {
    const some = parts.slice(at, at + atOnce)
    const bodies = await bodiesOf(
      db,
      some.map(({ id }) => id),
    )
    for (const part of some) {
      const work = works.get(part.workId)
      const body = bodies.get(part.id)
      if (work && body) drafts.push(draft(work, part, textsOf(part.id, body)))
    }
  }
  return drafts
}

type Body = { readonly kind: 'lesson' | 'check'; readonly body: unknown }

async function bodiesOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, Body>> {
  const rows = await db.selectFrom('part').select(['id', 'kind', 'body']).where('id', 'in', ids).execute()
  return new Map(rows.map(({ id, ...body }) => [id, body]))
}

const textsOf = (partId: string, { kind, body }: Body) =>
  kind === 'lesson'
    ? passagesOfLesson(partId, body as DocNode).map(({ text, blockId = '' }) => ({ text, blockId }))
    : (body as Check).questions.map(({ prompt }) => prompt.ask)

function draft(
  work: { readonly id: string; readonly title: string },
  part: FoundDraft['part'],
  texts: readonly (string | Draft['texts'][number])[],
): Draft {
  const own = texts.map(text => (typeof text === 'string' ? { text, blockId: '' } : text))
  const title = part?.title ?? work.title
  return {
    ...{ workId: work.id, workTitle: work.title, texts: own },
    part: part && { id: part.id, title: part.title },
    words: new Set([title, ...own.map(({ text }) => text)].flatMap(foldedWords)),
  }
}

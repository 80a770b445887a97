import type { Check } from '#app/assessment/check.ts'
import type { Doc } from '../document.ts'
import type { Frozen, FrozenPart } from '../freeze.ts'
import { type Outline, type OutlineModule, partsOf } from '../outline.ts'
import type { Meaning, MeaningChange } from './change.ts'
import { movedIn, same } from './compare.ts'
import { lessonChanges } from './lesson.ts'
import { checkChanges } from './question.ts'
import { translationChanges } from './translation.ts'

type Published = Pick<Frozen, 'outline' | 'parts' | 'translations'>

/**
 * What a draft changes about what is published, by what it means to who learns, each at its place. None means that they are
 * the same but for minutes and bytes, which follow from the rest.
 */
export function changesByMeaning(before: Published, after: Published): readonly MeaningChange[] {
  const had = new Map(before.parts.map(part => [part.id, part]))
  const changes = [
    ...workChanges(before.outline, after.outline),
    ...moduleChanges(before.outline.modules, after.outline.modules),
    ...partMoves(before.outline, after.outline),
    ...after.parts.flatMap(part => {
      const earlier = had.get(part.id)
      return earlier ? partChanges(earlier, part) : []
    }),
    ...translationChanges(before, after),
  ]
  if (changes.length > 0 || same(whole(before), whole(after))) return changes
  if (!same(inOrder(before), inOrder(after))) return [ofWork('translation', 'text', '', '')]
  return [ofWork('content', 'minutes', String(before.outline.minutes), String(after.outline.minutes))]
}

const inOrder = ({ translations }: Published) =>
  translations.toSorted((a, b) => a.partId.localeCompare(b.partId))

const whole = (told: Published) => [told.outline, told.parts, inOrder(told)]

const nowhere = { partId: null, partTitle: '', blockId: null } as const

const ofWork = (meaning: Meaning, field: string, before: string, after: string): MeaningChange => ({
  ...{ meaning, what: 'changed', field, ...nowhere, before, after },
})

/** Those that follow from the parts are told by them. */
const following = new Set(['kind', 'modules', 'minutes', 'bytes', 'translation'])
const worded = new Set(['title', 'summary', 'audience'])

function workChanges(before: Outline, after: Outline): readonly MeaningChange[] {
  const [from, to] = [before, after].map(outline => outline as unknown as Record<string, unknown>)
  const fields = [...new Set([...Object.keys(from!), ...Object.keys(to!)])].filter(key => !following.has(key))
  return fields.flatMap(field =>
    same(from![field], to![field])
      ? []
      : [ofWork(worded.has(field) ? 'wording' : 'content', field, text(from![field]), text(to![field]))],
  )
}

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

function moduleChanges(
  before: readonly OutlineModule[],
  after: readonly OutlineModule[],
): readonly MeaningChange[] {
  const had = new Map(before.map(module => [module.id, module]))
  const has = new Set(after.map(({ id }) => id))
  const moved = movedIn([...had.keys()], [...has])
  const structure = (what: MeaningChange['what'], from: string, to: string): MeaningChange => ({
    ...{ meaning: 'structure', what, field: 'module', ...nowhere, before: from, after: to },
  })
  return [
    ...after.flatMap(({ id, title }) => {
      const earlier = had.get(id)
      if (!earlier) return [structure('added', '', title)]
      return [
        ...(earlier.title === title ? [] : [ofWork('wording', 'module', earlier.title, title)]),
        ...(moved.has(id) ? [structure('moved', title, title)] : []),
      ]
    }),
    ...before.filter(({ id }) => !has.has(id)).map(({ title }) => structure('removed', title, '')),
  ]
}

/** Parts that came, went, or stand elsewhere. */
function partMoves(before: Outline, after: Outline): readonly MeaningChange[] {
  const homes = ({ modules }: Outline) =>
    new Map(modules.flatMap(module => module.parts.map(part => [part.id, module.id])))
  const [hadHome, hasHome] = [homes(before), homes(after)]
  const moved = movedIn([...hadHome.keys()], [...hasHome.keys()])
  const structure = (
    what: MeaningChange['what'],
    { id, title, kind }: { id: string; title: string; kind: string },
  ): MeaningChange => ({
    ...{ meaning: 'structure', what, field: kind, blockId: null, partTitle: title },
    partId: what === 'removed' ? null : id,
    before: what === 'added' ? '' : title,
    after: what === 'removed' ? '' : title,
  })
  return [
    ...partsOf(after).flatMap(part => {
      if (!hadHome.has(part.id)) return [structure('added', part)]
      const isElsewhere = hadHome.get(part.id) !== hasHome.get(part.id) || moved.has(part.id)
      return isElsewhere ? [structure('moved', part)] : []
    }),
    ...partsOf(before)
      .filter(({ id }) => !hasHome.has(id))
      .map(part => structure('removed', part)),
  ]
}

function partChanges(before: FrozenPart, after: FrozenPart): readonly MeaningChange[] {
  const place = { partId: after.id, partTitle: after.title }
  const title: readonly MeaningChange[] =
    before.title === after.title
      ? []
      : [{ ...ofWork('wording', 'title', before.title, after.title), ...place }]
  const inside =
    after.kind === 'lesson'
      ? lessonChanges(before.body as Doc, after.body as Doc)
      : checkChanges(before.body as Check, after.body as Check).map(change => ({ ...change, blockId: null }))
  const found = [...title, ...inside.map(change => ({ ...change, ...place }))]
  if (found.length > 0 || before.minutes === after.minutes) return found
  return [{ ...ofWork('content', 'minutes', String(before.minutes), String(after.minutes)), ...place }]
}

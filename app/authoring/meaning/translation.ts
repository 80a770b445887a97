import type { Frozen, FrozenPart, FrozenTranslation } from '../freeze.ts'
import { type Outline, partsOf } from '../outline.ts'
import { piecesOf } from '../translation/pieces.ts'
import type { MeaningChange } from './change.ts'

type Published = Pick<Frozen, 'outline' | 'parts' | 'translations'>

type Found = Omit<MeaningChange, 'meaning' | 'what'>

/** What changed in the other language of a course, of what stands there before and after; what came or went is told with its original. */
export function translationChanges(before: Published, after: Published): readonly MeaningChange[] {
  const had = new Map(before.parts.map(part => [part.id, part]))
  const found: readonly Found[] = [
    ...nameChanges(before.outline, after.outline),
    ...after.parts.flatMap(part => {
      const earlier = had.get(part.id)
      return earlier ? pieceChanges([earlier, before.translations], [part, after.translations]) : []
    }),
  ]
  return found.map(change => ({
    ...{ meaning: 'translation', what: whatOf(change) },
    ...change,
  }))
}

const whatOf = ({ before, after }: Found) => (before ? (after ? 'changed' : 'removed') : 'added')

function nameChanges(before: Outline, after: Outline): readonly Found[] {
  const [had, has] = [before.translation?.names ?? {}, after.translation?.names ?? {}]
  const titles = new Map(partsOf(after).map(({ id, title }) => [id, title]))
  const there = new Set([...ownNames, ...idsIn(before)])
  const names = [...ownNames, ...idsIn(after)].filter(name => there.has(name))
  return names.flatMap(name => {
    const [from = '', to = ''] = [had[name], has[name]]
    if (from === to) return []
    const partTitle = titles.get(name)
    const field = ownNames.includes(name) ? name : partTitle === undefined ? 'module' : 'title'
    const place = { partId: partTitle === undefined ? null : name, partTitle: partTitle ?? '' }
    return [{ ...place, field, blockId: null, before: from, after: to }]
  })
}

const ownNames: readonly string[] = ['title', 'summary', 'audience']

const idsIn = ({ modules }: Outline) =>
  modules.flatMap(({ id, parts }) => [id, ...parts.map(part => part.id)])

type InBoth = readonly [FrozenPart, readonly FrozenTranslation[]]

function pieceChanges(before: InBoth, after: InBoth): readonly Found[] {
  const [had, has] = [said(before), said(after)]
  const there = new Set(piecesOf(before[0]).map(({ id }) => id))
  const [part] = after
  return piecesOf(part).flatMap(({ id }) => {
    const [from = '', to = ''] = [had.get(id), has.get(id)]
    if (id === '' || !there.has(id) || from === to) return []
    const place = { partId: part.id, partTitle: part.title, blockId: part.kind === 'lesson' ? id : null }
    return [{ ...place, field: part.kind === 'lesson' ? 'text' : 'ask', before: from, after: to }]
  })
}

/** What each piece of a part says in the other language, but for its title. */
function said([part, translations]: InBoth): ReadonlyMap<string, string> {
  const told = translations.find(({ partId }) => partId === part.id)
  if (!told) return new Map()
  return new Map(
    piecesOf({ kind: part.kind, title: '', body: told.body })
      .filter(({ id }) => !told.untranslated.includes(id))
      .map(({ id, strings }) => [id, strings.join('\n')]),
  )
}

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { newId } from '#app/web/id.ts'
import { copied } from '../arranging/copy.ts'
import type { Doc } from '../document.ts'
import { aDocument } from '../document-makers.ts'
import { withIds } from '../markdown/ids.ts'
import { copiedTranslations } from './copied.ts'
import { inLanguage, isCurrent, piecesOf, type Translations } from './pieces.ts'

it('says of a copy in the other language what its original says, and is out of date where that is', () => {
  fc.assert(
    fc.property(aDocument, fc.nat(), (doc, stale) => {
      const part = { kind: 'lesson' as const, title: 'Menyapa', body: withIds(doc) }
      const pieces = piecesOf(part)
      const translations: Translations = new Map(
        pieces.map(({ id, strings }, at) => [
          id,
          {
            original: at === stale % pieces.length ? ['kata yang dulu'] : strings,
            words: at === stale % pieces.length ? ['the words then'] : strings,
          },
        ]),
      )
      const { body, ids } = copied('lesson', part.body, newId)
      const copy = { ...part, body: body as Doc }
      const there = copiedTranslations(translations, ids)
      const open = piecesOf(copy).filter(piece => !isCurrent(piece, there.get(piece.id)))
      const was = inLanguage(part, translations).untranslated
      expect(open.map(({ id }) => id)).toEqual(was.map(id => (id === '' ? '' : ids.get(id))))
    }),
  )
})

it('leads links in a translation to the blocks of the copy', () => {
  const told = { original: ['Lihat [ini](#satu).'], words: ['See [this](#satu), not [that](#dua).'] }
  const [[, copy] = []] = copiedTranslations(new Map([['satu', told]]), new Map([['satu', 'uno']]))
  expect(copy?.words).toEqual(['See [this](#uno), not [that](#dua).'])
})

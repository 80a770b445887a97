import fc from 'fast-check'
import { expect, it } from 'vitest'
import { otherwise, someCues } from './caption-makers.ts'
import { changesBetween, isSame, withChanges } from './changes.ts'
import type { KeptCue } from './cues.ts'
import {
  acknowledged,
  arrived,
  begun,
  edited,
  settled,
  stepBack,
  stepForth,
  tidy,
  unsent,
} from './writing.ts'

const three = someCues.chain(base =>
  fc.tuple(fc.constant(base), otherwise(base, 'mine'), otherwise(base, 'theirs')),
)
const asText = (cues: readonly KeptCue[]) => JSON.stringify(cues)

it('changes lead from the one to the other, and a second time change nothing', () => {
  fc.assert(
    fc.property(three, ([base, mine]) => {
      const changes = changesBetween(base, mine)
      expect(withChanges(base, changes)).toEqual({ cues: mine, conflicts: [] })
      expect(withChanges(mine, changes)).toEqual({ cues: mine, conflicts: [] })
    }),
  )
})

it('loses no word of two who write at once: every change of either is there, or both are shown', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      const changes = changesBetween(base, mine)
      const { cues, conflicts } = withChanges(theirs, changes)
      const lineOf = (lines: readonly KeptCue[], id: string) => lines.find(cue => cue.id === id) ?? null
      for (const { id, after } of changes) {
        const conflict = conflicts.find(each => each.id === id)
        expect(isSame(lineOf(cues, id), after) || isSame(conflict?.after ?? null, after)).toBe(true)
      }
      for (const { id, after } of changesBetween(base, theirs)) {
        const isMine = changes.some(change => change.id === id)
        if (!isMine || conflicts.some(each => each.id === id))
          expect(isSame(lineOf(cues, id), after)).toBe(true)
      }
    }),
  )
})

it('goes on with what others wrote, and with one’s own line where one chooses it', () => {
  fc.assert(
    fc.property(three, ([base, mine, theirs]) => {
      let writing = arrived(edited(begun(base), mine), theirs)
      expect(writing.stored).toEqual(theirs)
      for (const conflict of writing.conflicts) {
        writing = settled(writing, conflict, true)
        const line = writing.cues.find(({ id }) => id === conflict.id) ?? null
        expect(isSame(line, conflict.after)).toBe(true)
      }
      expect(writing.conflicts).toEqual([])
      const sent = unsent(writing)
      expect(unsent(acknowledged(writing, sent))).toEqual([])
    }),
  )
})

it('takes steps back and forth', () => {
  fc.assert(
    fc.property(three, ([base, mine, other]) => {
      const writing = edited(edited(begun(base), mine), other)
      let back = writing
      while (back.back.length > 0) back = stepBack(back)
      expect(asText(back.cues)).toBe(asText(base))
      while (back.forth.length > 0) back = stepForth(back)
      expect(asText(back.cues)).toBe(asText(other))
    }),
  )
})

it('takes typing in one line for one step, and keeps others’ words when it is taken back', () => {
  const line = { id: 'a', from: 0, to: 1, text: 'satu' }
  const other = { id: 'b', from: 2, to: 3, text: 'dua' }
  let writing = begun([line, other])
  for (const text of ['s', 'se', 'sekali']) writing = edited(writing, [{ ...line, text }, other], 'a 1')
  expect(writing.back).toHaveLength(1)
  writing = arrived(writing, [line, { ...other, text: 'tiga' }])
  expect(stepBack(writing).cues.map(({ text }) => text)).toEqual(['satu', 'tiga'])
})

it('sends tidy lines, and no empty one', () => {
  expect(tidy('  dua   kata \n\n lagi ')).toBe('dua kata\nlagi')
  const line = { id: 'a', from: 0, to: 1, text: 'satu' }
  const written = (text: string) => unsent(edited(begun([line]), [{ ...line, text }]))
  expect(written('satu ')).toEqual([])
  expect(written(' ')).toEqual([])
  expect(written('satu  dua ')[0]?.after?.text).toBe('satu dua')
})

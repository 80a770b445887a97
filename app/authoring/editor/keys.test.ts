import { describe, expect, it } from 'vitest'
import { keyGroups } from './keys.ts'

const bound = keyGroups.flatMap(group => group.keys).filter(key => key.run)

describe('the keys of the editor', () => {
  it('do one thing each', () => {
    const keys = bound.flatMap(key => key.keys)
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([])
  })

  it('do not take what a browser keeps for itself', () => {
    const kept = [
      'Mod-t',
      'Mod-n',
      'Mod-w',
      'Mod-r',
      'Mod-l',
      'Mod-q',
      'Alt-ArrowLeft',
      'Alt-ArrowRight',
      'F5',
    ]
    expect(bound.flatMap(key => key.keys).filter(key => kept.includes(key))).toEqual([])
  })
})

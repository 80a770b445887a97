import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Fragments, isWhole, masterPlaylist, mediaPlaylist, readPlaylist } from './playlists.ts'

const lengths = fc.array(fc.tuple(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 1e9 })), {
  minLength: 1,
  maxLength: 30,
})

/** Fragments one after the other behind a head. */
function file(
  head: number,
  pieces: readonly (readonly [number, number])[],
): { told: Fragments; bytes: number } {
  let at = head
  const fragments = pieces.map(([thousandths, bytes]) => {
    const piece = [thousandths / 1000, bytes, at] as const
    at += bytes
    return piece
  })
  return { told: { head: { bytes: head, at: 0 }, fragments }, bytes: at }
}

it('reads back the playlist it writes, for whatever fragments', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), lengths, (head, pieces) => {
      const { told, bytes } = file(head, pieces)
      const read = readPlaylist(mediaPlaylist(told, '360p.mp4'))
      expect(read).toEqual(told)
      expect(read && isWhole(read, bytes)).toBe(true)
    }),
  )
})

it('takes nothing for whole that lacks a byte, or a fragment, or has one twice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), lengths, fc.nat(), (head, pieces, at) => {
      const { told, bytes } = file(head, pieces)
      expect(isWhole(told, bytes - 1)).toBe(false)
      expect(isWhole(told, bytes + 1)).toBe(false)
      const without = told.fragments.toSpliced(at % pieces.length, 1)
      expect(isWhole({ ...told, fragments: without }, bytes)).toBe(false)
      const twice = [...told.fragments, ...told.fragments.slice(-1)]
      expect(isWhole({ ...told, fragments: twice }, bytes)).toBe(false)
    }),
  )
})

it('takes no playlist for one that was not written to its end, or leads elsewhere', () => {
  const whole = mediaPlaylist(file(10, [[6000, 100]]).told, 'a.mp4')
  expect(readPlaylist(whole.replace('#EXT-X-ENDLIST\n', ''))).toBeNull()
  expect(readPlaylist('#EXTM3U\n#EXTINF:6,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n')).toBeNull()
})

it('begins with the second smallest picture, and names every one once', () => {
  const variant = (height: number) => ({
    ...{ address: `${height}p.m3u8`, width: height * 2, height, codecs: 'avc1.4d401f,mp4a.40.2' },
    fragments: file(10, [[6000, height * 1000]]).told,
  })
  const addresses = (...heights: number[]) => masterPlaylist(heights.map(variant)).match(/^\d+p\.m3u8$/gm)
  expect(addresses(720, 240, 360)).toEqual(['360p.m3u8', '240p.m3u8', '720p.m3u8'])
  expect(addresses(240)).toEqual(['240p.m3u8'])
})

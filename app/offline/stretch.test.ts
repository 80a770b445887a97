import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stretchAsked, stretchOf } from './stretch.ts'

it('tells which stretch is asked for, and gives all where that is not clear', () => {
  expect(stretchAsked('bytes=0-', 10)).toEqual([0, 9])
  expect(stretchAsked('bytes=3-5', 10)).toEqual([3, 5])
  expect(stretchAsked('bytes=3-500', 10)).toEqual([3, 9])
  for (const range of [null, '', 'bytes=-5', 'bytes=10-', 'bytes=5-3', 'bytes=0-1,3-4', 'lines=1-2'])
    expect(stretchAsked(range, 10)).toBeNull()
})

it('stretches that follow each other are the whole', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 2, maxLength: 60 }), fc.nat(), async (bytes, nat) => {
      const cut = 1 + (nat % (bytes.length - 1))
      const whole = () => new Response(bytes, { headers: { 'Content-Type': 'audio/mpeg' } })
      const [first, rest] = [
        await stretchOf(whole(), `bytes=0-${cut - 1}`),
        await stretchOf(whole(), `bytes=${cut}-`),
      ]
      expect([first.status, rest.status]).toEqual([206, 206])
      expect(rest.headers.get('Content-Range')).toBe(`bytes ${cut}-${bytes.length - 1}/${bytes.length}`)
      expect([
        ...new Uint8Array(await first.arrayBuffer()),
        ...new Uint8Array(await rest.arrayBuffer()),
      ]).toEqual([...bytes])
      expect((await stretchOf(whole(), null)).status).toBe(200)
    }),
  )
})

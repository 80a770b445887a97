import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isNobodys, readReturned } from './delivery-report.ts'
import { makeReport } from './report-makers.ts'

const failed = { messageId: '<a@bina.example.go.id>', status: '5.1.1' }

it.each(['text/rfc822-headers', 'message/rfc822', 'message/global-headers'])(
  'a report that gives the letter back as %s tells which it was and why it failed',
  async returns => {
    expect(await readReturned(makeReport({ returns }))).toEqual(failed)
    expect(await readReturned(Buffer.from(makeReport({ returns, statuses: ['4.4.7', '4.4.7'] })))).toEqual({
      ...failed,
      status: '4.4.7',
    })
  },
)

it('what was put off, passed on, or failed at one of several is no failure', async () => {
  for (const action of ['delayed', 'relayed', 'delivered', 'expanded'])
    expect(await readReturned(makeReport({ action }))).toBe(null)
  expect(await readReturned(makeReport({ statuses: ['5.1.1', '2.0.0'] }))).toBe(null)
  expect(await readReturned(makeReport({ statuses: [] }))).toBe(null)
  expect(await readReturned(makeReport({ messageId: '' }))).toBe(null)
})

it('nothing else that comes is a report', async () => {
  expect(await readReturned('')).toBe(null)
  expect(await readReturned(makeReport().replace('delivery-status\r\n', 'plain\r\n'))).toBe(null)
  await fc.assert(
    fc.asyncProperty(fc.string(), fc.nat(900), async (noise, at) => {
      const text = makeReport()
      const read = await readReturned(text.slice(0, at) + noise + text.slice(at))
      if (read) expect(read.status).toMatch(/^[45]\./)
      expect(await readReturned(noise)).toBe(null)
    }),
  )
})

it('an address is nobody’s when it is wrong or closed, not when its box is full', () => {
  expect(['5.1.1', '5.1.10', '5.2.1', '5.2.2', '5.7.1', '4.1.1'].map(isNobodys)).toEqual([
    ...[true, true, true],
    ...[false, false, false],
  ])
})

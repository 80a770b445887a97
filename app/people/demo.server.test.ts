import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { now } from '#app/web/clock.server.ts'
import { defineJob, startJobs } from '#app/web/jobs.server.ts'
import { db } from '#db/connection.ts'
import { action } from './routes/demo.tsx'

vi.hoisted(() => {
  process.env.DEMO = '1'
})

const day = 86_400_000
const ran: Date[] = []
const note = defineJob({ name: 'note', cron: '0 0 1 1 *', run: async (_, at) => ran.push(at) })

let stop: () => Promise<void>
beforeAll(async () => {
  stop = await startJobs([note], db, process.env.DATABASE_URL ?? '')
})
afterAll(() => stop())

const post = (fields: Record<string, string>) => {
  const body = new URLSearchParams(fields)
  const request = new Request('http://localhost:3000/demo', { method: 'POST', body })
  return action({ request, params: {}, context: {} })
}

it('moves the clock, and does what falls due until then before it answers', async () => {
  const before = now()
  await post({ days: '7' })
  expect(now().getTime() - before.getTime()).toBeGreaterThanOrEqual(7 * day)
  expect(ran.map(at => at.getTime() >= before.getTime() + 7 * day)).toEqual([true])
})

it('moves the clock to the next morning, when reminders may come', async () => {
  const before = now()
  await post({ until: 'morning' })
  expect(now().toISOString()).toMatch(/T02:00:/)
  expect(now().getTime() - before.getTime()).toBeGreaterThan(0)
  expect(now().getTime() - before.getTime()).toBeLessThan(2 * day)
})

it('leaves the clock alone when it does not know how far', async () => {
  const before = ran.length
  expect(await post({ days: '0' })).toMatchObject({ init: { status: 422 } })
  expect(ran.length).toBe(before)
})

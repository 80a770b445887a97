import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spriteFor } from './ffmpeg-args.ts'
import { planFor, rungsFor } from './probe.ts'
import { secondsDone, secondsLeft, shareDone } from './progress.ts'

const picture = { codec_type: 'video', codec_name: 'h264', width: 1920, height: 1080, avg_frame_rate: '25/1' }
const sound = { codec_type: 'audio', codec_name: 'aac' }
const format = { duration: '3600.5' }

it('plans the ladder of a film with sound', () => {
  const plan = planFor({ streams: [picture, sound], format })
  expect(plan).toMatchObject({
    seconds: 3600.5,
    fps: 25,
    playsAsItIs: true,
    steps: ['sound', 'film', 'sprite'],
  })
})

it('goes by the shorter side, so that a film of a phone held upright is as fine as one held across', () => {
  expect(planFor({ streams: [{ ...picture, width: 1080, height: 1920 }], format })).toMatchObject({
    rungs: rungsFor(1080),
  })
})

it('says in a word why a file is not taken', () => {
  const of = (streams: object[], duration = '10') => planFor({ streams, format: { duration } } as never)
  expect(planFor({})).toBe('nothingPlayable')
  expect(of([{ codec_type: 'subtitle' }, { codec_type: 'data' }])).toBe('nothingPlayable')
  expect(of([{ ...picture, width: 4, height: 4 }])).toBe('nothingPlayable')
  expect(of([picture], 'N/A')).toBe('unreadable')
  expect(of([picture], '43201')).toBe('tooLong')
  expect(of([{ ...picture, width: 16_000, height: 16_000 }])).toBe('tooManyPixels')
  expect(of([{ ...picture, width: 30_000, height: 100 }])).toBe('tooManyPixels')
  expect(of([{ ...picture, disposition: { attached_pic: 1 } }, sound])).toMatchObject({ steps: ['sound'] })
})

it('never makes a picture larger than it came, and always makes one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 16, max: 8192 }), short => {
      const rungs = rungsFor(short)
      expect(rungs.length).toBeGreaterThan(0)
      for (const rung of rungs) {
        expect(rung.short).toBeLessThanOrEqual(short)
        expect(rung.short % 2).toBe(0)
      }
      expect(new Set(rungs.map(({ name }) => name)).size).toBe(rungs.length)
    }),
  )
})

it('has a little picture for every moment, and a hundred at most', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.04, max: 43_200, noNaN: true }), seconds => {
      const { every, count, columns } = spriteFor(seconds, { width: 640, height: 360 })
      expect(count).toBeLessThanOrEqual(100)
      expect(every * count).toBeGreaterThanOrEqual(seconds)
      expect(columns).toBeLessThanOrEqual(count)
    }),
  )
})

it('tells how far it is, and how long it may take', () => {
  const plan = planFor({ streams: [picture, sound], format })
  if (typeof plan === 'string') throw new Error(plan)
  const { steps } = plan
  const shares = steps.flatMap((step, at) =>
    [0, 0.5, 1].map(share => shareDone(plan, steps.slice(0, at), step, share)),
  )
  expect(shares).toEqual([...shares].sort((one, other) => one - other))
  expect([shares[0], shares.at(-1)]).toEqual([0, 1])
  expect(secondsDone('frame=1\nout_time_us=500000\nprogress=continue\nout_time_us=1500000\n')).toBe(1.5)
  expect(secondsDone('out_time_us=N/A\n')).toBeNull()
  expect(secondsLeft(0.5, 0.75, 10_000)).toBe(10)
  expect(secondsLeft(0.5, 0.5, 10_000)).toBeNull()
})

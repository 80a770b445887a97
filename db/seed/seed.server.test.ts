import { beforeAll, describe, expect, it } from 'vitest'
import '#app/registries.ts'
import { attemptsGradedOtherwise } from '#app/assessment/verify.server.ts'
import { verifyPlaces } from '#app/learning/places.server.ts'
import { firstBrokenDeed } from '#app/people/audit.server.ts'
import { db } from '#db/connection.ts'
import { seed } from './seed.ts'

const now = new Date('2026-11-25T03:00:00Z')

describe('the content, loaded', () => {
  let took = 0
  beforeAll(async () => {
    const start = performance.now()
    await seed(db, now)
    took = performance.now() - start
  }, 120_000)

  it('takes seconds', () => {
    console.log(took)
    expect(took).toBeLessThan(60_000)
  })

  it('is there once, however often it is loaded', async () => {
    expect(await seed(db, now)).toBeNull()
  })

  it('stands on events that lead where the walks say', async () => {
    const { checked, differing } = await verifyPlaces(db, { rebuild: false })
    expect(differing).toEqual([])
    expect(checked).toBeGreaterThan(100)
  })

  it('has only grades that follow from answers', async () => {
    expect(await attemptsGradedOtherwise(db)).toEqual([])
  })

  it('leaves the audit trail whole', async () => {
    expect(await firstBrokenDeed(db)).toBeNull()
  })
})

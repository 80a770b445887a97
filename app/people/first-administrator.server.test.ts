import { expect, it } from 'vitest'
import { db } from '#db/connection.ts'
import { testTime } from '#db/makers.ts'
import { openInstallation } from './first-administrator.server.ts'
import { resetOwner, resetPassword } from './password-resets.server.ts'
import { has } from './person.ts'
import { personById } from './sessions.server.ts'
import { whoSignsIn } from './sign-in.server.ts'

const founding = { organisation: 'Pemerintah Kota Contoh', name: 'Ratih', email: 'ratih@contoh.go.id' }

it('opens an empty installation once, with an administrator who chooses a password by link', async () => {
  const opened = await openInstallation(db, founding, testTime)
  const token = opened.ok ? (opened.link.split('/').at(-1) ?? '') : ''
  const owner = await resetOwner(db, token, testTime)
  const person = await personById(db, owner?.id ?? '')
  expect(person && has(person, 'administrator')).toBe(true)
  expect(await resetPassword(db, token, 'tangga biru di kebun', testTime)).toBe(true)
  expect(await resetPassword(db, token, 'tangga merah di kebun', testTime)).toBe(false)
  const signedIn = await whoSignsIn(
    db,
    { login: founding.email, password: 'tangga biru di kebun', address: '' },
    testTime,
  )
  expect(signedIn).toEqual({ ok: true, personId: owner?.id })
  expect(await openInstallation(db, founding, testTime)).toEqual({ ok: false, reason: 'notEmpty' })
})

it('lets a link lapse after an hour, and makes a new one for the same address until a password is chosen', async () => {
  await db.deleteFrom('person').execute()
  await db.deleteFrom('unit').execute()
  const opened = await openInstallation(db, founding, testTime)
  const token = opened.ok ? (opened.link.split('/').at(-1) ?? '') : ''
  expect(await resetOwner(db, token, new Date(testTime.getTime() + 3_600_001))).toBeUndefined()
  const again = await openInstallation(db, founding, new Date(testTime.getTime() + 7_200_000))
  expect(again).toMatchObject({ ok: true })
  expect(await openInstallation(db, { ...founding, email: 'lain@contoh.go.id' }, testTime)).toMatchObject({
    ok: false,
  })
  expect(await db.selectFrom('person').select('id').execute()).toHaveLength(1)
})

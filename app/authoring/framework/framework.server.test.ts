import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { stringify } from 'csv-stringify/sync'
import { afterAll, expect, it } from 'vitest'
import type { Person } from '#app/people/person.ts'
import { newId } from '#app/web/id.ts'
import { db } from '#db/connection.ts'
import { makePerson, signedIn } from '#db/makers.ts'
import { adopt, adopted } from '../adopted.ts'
import { makePublishedCourse } from '../authoring-makers.ts'
import { competencies, competencyName } from '../competency.ts'
import { action, loader } from '../routes/framework.tsx'
import { loader as download } from '../routes/framework-export.ts'
import { adoptFramework } from './framework.server.ts'
import { rowsOf } from './framework.ts'

afterAll(() => adopt(null))

async function send(person: Person, fields: Record<string, string>) {
  const headers = { ...(await signedIn(person)), 'Content-Type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ source: 'Peraturan Bupati 7/2026', formKey: newId(), ...fields })
  const request = new Request('http://localhost:3000/competency-framework', { method: 'POST', headers, body })
  return action({ request, params: {}, context: {} } as ActionFunctionArgs)
}

it('looks first, then replaces the framework for everyone, and gives it back as it was written', async () => {
  const administrator = await makePerson({ name: 'Sri', roles: ['administrator'] })
  await makePublishedCourse(await makePerson({ roles: ['expert'] }))
  const list = [
    ...competencies().filter(({ slug }) => slug !== 'pelayanan_publik' && slug !== 'perekat_bangsa'),
    { ...competencies()[0]!, slug: 'digital', name: { id: 'Literasi digital', en: 'Digital literacy' } },
  ]
  const text = stringify(rowsOf(list).map(row => [...row]))
  const formKey = newId()
  const faulty = { list: `${text}digital,Literasi digital,,9,x,`, step: 'check', formKey }
  expect(await send(administrator, faulty)).toMatchObject({
    ...{ init: { status: 422 }, data: { faults: [{ reason: 'noLevel' }] } },
  })
  expect(await send(administrator, { list: text, step: 'check', formKey })).toMatchObject({
    change: {
      added: [{ slug: 'digital' }],
      removed: [{ slug: 'pelayanan_publik' }, { slug: 'perekat_bangsa' }],
    },
    uses: { pelayanan_publik: expect.any(Number) },
  })
  await adoptFramework(db)
  expect(adopted()).toBeNull()

  expect(await send(administrator, { list: text, step: 'import' })).toMatchObject({ status: 302 })
  await adoptFramework(db)
  expect(competencies()).toEqual(list)
  expect(competencyName('digital', 'en')).toBe('Digital literacy')
  expect(competencyName('pelayanan_publik', 'id')).toBe('pelayanan_publik')

  const request = new Request('http://localhost:3000/x', { headers: await signedIn(administrator) })
  const at = { request, params: {}, context: {} } as unknown as LoaderFunctionArgs
  expect(await loader(at)).toMatchObject({
    inForce: { source: 'Peraturan Bupati 7/2026', importedBy: 'Sri' },
    competencies: { length: list.length },
  })
  const file = (await download(at)) as Response
  expect(await file.text()).toContain('digital,Literasi digital,Digital literacy,1,')
})

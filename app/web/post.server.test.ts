import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeEndpoint } from './endpoint-makers.ts'
import { post } from './post.server.ts'

let endpoint: Awaited<ReturnType<typeof makeEndpoint>>
const asked: string[] = []
beforeAll(async () => {
  endpoint = await makeEndpoint((request, response) => {
    asked.push(request.url ?? '')
    if (request.url === '/cut') response.destroy()
    else if (request.url === '/moved') response.writeHead(307, { Location: '/200' }).end()
    else response.end(request.url === '/long' ? 'x'.repeat(100_000) : 'taken')
  })
})
afterAll(() => endpoint.close())

it('tells what was answered, reads little of it, and follows nothing', async () => {
  const to = (path: string) => post(`${endpoint.home}/${path}`, {}, 'a', endpoint.reach)
  expect(await to('200')).toEqual({ answered: true, status: 200, text: 'taken' })
  expect(await to('long')).toEqual({ answered: true, status: 200, text: 'x'.repeat(500) })
  expect(await to('moved')).toMatchObject({ status: 307 })
})

it('tells what was surely not read from what may have been', async () => {
  expect(await post(`${endpoint.home}/cut`, {}, 'a', endpoint.reach)).toMatchObject({ reached: true })
  expect(await post('https://localhost:1/', {}, 'a', endpoint.reach)).toMatchObject({ reached: false })
  const untrusted = post(`${endpoint.home}/200`, {}, 'a', { mayReach: () => true })
  expect(await untrusted).toMatchObject({ answered: false, reached: false })
})

it('reaches nothing inside our own network, and nothing without https', async () => {
  const before = asked.length
  const { tls } = endpoint.reach
  for (const home of [
    endpoint.home,
    endpoint.home.replace('localhost', '127.0.0.1'),
    endpoint.home.replace('https', 'http'),
    endpoint.home.replace('//', '//me:secret@'),
  ])
    expect(await post(`${home}/200`, {}, 'a', { tls })).toMatchObject({ answered: false, reached: false })
  expect(asked.length).toBe(before)
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeEndpoint } from './endpoint-makers.ts'
import { isPublicAddress, visit } from './visit.server.ts'

const asked: string[] = []
let endpoint: Awaited<ReturnType<typeof makeEndpoint>>
let home = ''

beforeAll(async () => {
  endpoint = await makeEndpoint((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    const [, what, where] = request.url?.split('/') ?? []
    if (what === 'moved') response.writeHead(302, { Location: `/${where}` }).end()
    else if (what === 'round') response.writeHead(302, { Location: '/round' }).end()
    else if (what === 'plain') response.writeHead(302, { Location: 'http://localhost/' }).end()
    else if (what === 'head') response.writeHead(request.method === 'HEAD' ? 405 : 200).end()
    else response.writeHead(Number(what) || 200).end()
  })
  home = endpoint.home
})
afterAll(() => endpoint.close())

const look = (path: string) => visit(`${home}/${path}`, endpoint.reach)

describe('a page linked to', () => {
  it('is found, also where it has moved and where only its whole is given', async () => {
    expect(await look('200')).toBe('found')
    expect(await look('moved/200')).toBe('found')
    expect(await look('head')).toBe('found')
  })

  it('is gone when its server says so', async () => {
    expect(await look('404')).toBe('gone')
    expect(await look('410')).toBe('gone')
    expect(await look('moved/404')).toBe('gone')
  })

  it('is not called gone for any other trouble', async () => {
    expect(await look('500')).toBe('unclear')
    expect(await look('403')).toBe('unclear')
    expect(await look('round')).toBe('unclear')
    expect(await look('plain')).toBe('unclear')
    expect(await visit('https://localhost:1/', { mayReach: () => true })).toBe('unclear')
  })

  it('is not asked for inside our own network, by whatever name', async () => {
    const before = asked.length
    expect(await visit(`${home}/404`, { tls: endpoint.reach.tls })).toBe('unclear')
    expect(await visit(`${home.replace('localhost', '127.0.0.1')}/404`, { tls: endpoint.reach.tls })).toBe(
      'unclear',
    )
    expect(await visit(`${home.replace('localhost', '[::1]')}/404`, { tls: endpoint.reach.tls })).toBe(
      'unclear',
    )
    expect(await visit(home.replace('https', 'http'), { mayReach: () => true })).toBe('unclear')
    expect(await visit(home.replace('//', '//me:secret@'), { mayReach: () => true })).toBe('unclear')
    expect(asked.length).toBe(before)
  })

  it.each([
    '10.1.2.3',
    '127.9.9.9',
    '169.254.169.254',
    '192.168.1.1',
    '172.20.0.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'fe80::1',
    'fd00::1',
    '::ffff:127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
  ])('%s is not public', address => expect(isPublicAddress(address)).toBe(false))
  it.each(['103.10.66.1', '8.8.8.8', '2404:6800:4003::1'])('%s is public', address =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

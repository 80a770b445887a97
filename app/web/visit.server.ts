import { type LookupAddress, lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { type RequestOptions, request } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

/** Addresses of no public network: this machine, private and shared networks, and what leads to them. */
const notPublic = new BlockList()
for (const [net, bits] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ],
  ...[
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
    ['192.168.0.0', 16],
  ],
  ...[
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
    ['224.0.0.0', 3],
  ],
] as const)
  notPublic.addSubnet(net as string, bits as number, 'ipv4')

const global = new BlockList()
global.addSubnet('2000::', 3, 'ipv6')
for (const [net, bits] of [
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  notPublic.addSubnet(net, bits, 'ipv6')

/** Whether an address stands in the public network, so that asking it reaches nothing of one's own. */
export const isPublicAddress = (address: string): boolean =>
  isIP(address) === 6
    ? global.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
    : isIP(address) === 4 && !notPublic.check(address, 'ipv4')

export interface VisitOptions {
  readonly mayReach?: (address: string) => boolean
  readonly tls?: Pick<RequestOptions, 'ca'>
}

/** `gone`: the page or its host is no longer known. `unclear`: it did not answer, answered something else, or may not be asked. */
export type Visit = 'found' | 'gone' | 'unclear'

const patience = 8_000
const mostRedirects = 4

/**
 * Looks whether a page that someone linked to is there. Asks over https only and public addresses only, judged when the
 * connection is made, so that a name cannot lead inside; reads no body, sends nothing of ours, follows four redirects.
 */
export async function visit(address: string, options: VisitOptions = {}, redirects = 0): Promise<Visit> {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !mayAsk(url, options.mayReach)) return 'unclear'
  const answer = await ask(url, 'HEAD', options)
  const told = answer?.status === 405 || answer?.status === 501 ? await ask(url, 'GET', options) : answer
  if (told === null) return 'unclear'
  if (told.status === 404 || told.status === 410) return 'gone'
  if (told.status >= 200 && told.status < 300) return 'found'
  const isMoved = told.status >= 300 && told.status < 400 && told.location && redirects < mostRedirects
  if (!isMoved || !URL.canParse(told.location!, url)) return 'unclear'
  return visit(new URL(told.location!, url).href, options, redirects + 1)
}

interface Answer {
  readonly status: number
  readonly location?: string | undefined
}

const unknownHost: Answer = { status: 404 }

function ask(url: URL, method: 'HEAD' | 'GET', { mayReach = isPublicAddress, tls }: VisitOptions) {
  return new Promise<Answer | null>(resolve => {
    const asked = request(
      url,
      {
        ...tls,
        method,
        lookup: guarded(mayReach),
        headers: { 'User-Agent': 'Bina link check', Accept: '*/*' },
        signal: AbortSignal.timeout(patience),
        agent: false,
      },
      (answer: IncomingMessage) => {
        resolve({ status: answer.statusCode ?? 0, location: answer.headers.location })
        answer.destroy()
      },
    )
    asked.on('error', (fault: NodeJS.ErrnoException) =>
      resolve(fault.code === 'ENOTFOUND' ? unknownHost : null),
    )
    asked.end()
  })
}

/** Whether an address may be asked at all: https, no password in it, and no number of a closed network. */
export function mayAsk(url: URL, mayReach = isPublicAddress): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return url.protocol === 'https:' && !url.username && !url.password && !(isIP(host) && !mayReach(host))
}

/** Looks a name up as usual, and gives only addresses that may be reached. */
export const guarded =
  (mayReach: (address: string) => boolean): LookupFunction =>
  (host, options, done) =>
    lookup(host, { ...options, all: true }, (fault, addresses: LookupAddress[]) => {
      if (fault) return done(fault, [])
      const open = addresses.filter(({ address }) => mayReach(address))
      if (open.length === 0)
        return done(Object.assign(new Error('not a public address'), { code: 'EACCES' }), [])
      options.all ? done(null, open) : done(null, open[0]!.address, open[0]!.family)
    })

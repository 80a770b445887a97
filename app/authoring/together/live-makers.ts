import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, vi } from 'vitest'
import { WebSocket } from 'ws'
import type { Person } from '#app/people/person.ts'
import { openSession } from '#app/people/sessions.server.ts'
import { now } from '#app/web/clock.server.ts'
import { settings } from '#app/web/settings.server.ts'
import { listenTo } from '#app/web/signals.server.ts'
import { takeSockets } from '#app/web/sockets.server.ts'
import { db } from '#db/connection.ts'
import type { LastText } from './last-text-store.ts'
import { livingTexts } from './live.server.ts'
import { documentIn, rewrite } from './shared-text.ts'
import type { KeptText, TextStore } from './text-store.ts'
import { writeTogether } from './writing-together.ts'

/** A server at which lessons are written together. */
export async function serveLive() {
  const texts = livingTexts()
  const server = createServer()
  const stops = [takeSockets(server, [texts]), listenTo(process.env.DATABASE_URL ?? '', texts.hearings)]
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/lessons/live`,
    async stop() {
      for (const stop of stops) await stop()
      server.close()
    },
  }
}

export const cookieOf = async (person: Person) => {
  const opened = await openSession(db, person.id, new Request('http://localhost'), now())
  return opened['Set-Cookie'].split(';')[0] ?? ''
}

const forgetful: TextStore = {
  read: async () => [],
  write: async () => undefined,
  remove: async () => undefined,
}

/** A device that keeps a text from one page to the next. */
export function memory(): TextStore {
  let kept: KeptText | null = null
  return {
    read: async () => (kept ? [kept] : []),
    async write(text) {
      kept = text
    },
    async remove() {
      kept = null
    },
  }
}

/** A device that keeps what server and page last both had. */
export function memoryOfLast(): LastText {
  let kept: Uint8Array | null = null
  return {
    read: async () => kept,
    keep(_moment, text) {
      kept = text
    },
    drop() {
      kept = null
    },
  }
}

/** A page that is written on, by a line that may die. */
export function openPage(
  url: string,
  cookie: string,
  partId: string,
  store = forgetful,
  last = memoryOfLast(),
) {
  class Browser extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: settings().origin } })
      this.on('error', () => undefined)
      lines.add(this)
    }
    // What is sent into a dead line is gone, and nobody is told.
    override send(data: never, ...more: never[]) {
      if (!isDead) super.send(data, ...(more as []))
    }
  }
  const lines = new Set<WebSocket>()
  let isDead = false
  const line = {
    die() {
      isDead = true
      return () => {
        isDead = false
        for (const each of lines) each.terminate()
      }
    },
  }
  const writing = writeTogether({
    ...{ partId, url, store, last, Socket: Browser, now: () => performance.now() },
    ...{ told: () => undefined, commented: () => undefined },
  })
  return Object.assign(writing, {
    line,
    kept: () =>
      vi.waitFor(
        () => expect(writing.state).toMatchObject({ isOpen: true, where: 'server', trouble: null }),
        8000,
      ),
    writes(words: string) {
      const [first, ...rest] = documentIn(writing.text).content ?? []
      const more = { ...first, content: [...(first?.content ?? []), { type: 'text', text: words }] }
      rewrite(writing.text, { type: 'doc', content: [more as never, ...rest] }, 'keys')
    },
  })
}

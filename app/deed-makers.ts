import type { ActionFunctionArgs } from '@remix-run/node'
import { describe, expect, it } from 'vitest'
import { everything, whileBroken } from '#db/failing.ts'
import { signedIn } from '#db/makers.ts'

/** A request that changes much at once. */
export interface Deed {
  readonly action: (args: ActionFunctionArgs) => Promise<unknown>
  readonly by: { readonly id: string }
  readonly params?: Readonly<Record<string, string>>
  readonly form?: Readonly<Record<string, string>> | readonly string[][]
  readonly json?: object
  readonly upload?: FormData
  /** Asked for on several pages it is done once all the same, not only when one page asks again. */
  readonly onceFromAnywhere?: true
}

const at = 'http://localhost:3000/x'

/** How to send it, again and again; with another key, from another page. */
export async function sending({ action, by, params = {}, form, json, upload }: Deed) {
  const type: Record<string, string> = json ? { 'Content-Type': 'application/json' } : {}
  const headers = { ...(await signedIn(by)), ...type }
  return (formKey = 'once') => {
    const body =
      upload ?? (json ? JSON.stringify(json) : new URLSearchParams([['formKey', formKey], ...fieldsOf(form)]))
    return action({ request: new Request(at, { method: 'POST', headers, body }), params, context: {} })
  }
}

const fieldsOf = (form: Deed['form']): readonly string[][] =>
  Array.isArray(form) ? form : Object.entries(form ?? {})

/** How many rows each table holds. */
const counts = async (): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    Object.entries(await everything()).map(([name, held]) => [name, Number.parseInt(held, 10)]),
  )

/** How many rows each table gains, but for keys that were seen. */
async function gained(act: () => Promise<unknown>) {
  const before = await counts()
  await act()
  const after = await counts()
  return Object.fromEntries(
    Object.entries(after)
      .filter(([name]) => name !== 'idempotency')
      .map(([name, rows]) => [name, rows - (before[name] ?? 0)]),
  )
}

/** Whole or not at all, and once: cut at every statement, its answer lost, and asked for by twenty at once. */
export function proveDeeds(deeds: Readonly<Record<string, () => Promise<Deed>>>) {
  describe.each(Object.entries(deeds))('%s', (_, make) => {
    it('is done whole or not at all, whichever statement breaks', async () => {
      const sent = await sending(await make())
      const before = await everything()
      let nth = 1
      for (; ; nth += 1) {
        const cut = await whileBroken(() => sent(), { breaks: (_, number) => number === nth })
        if (!cut.broken) break
        // What was sent in a transaction that never was committed needs no look, but for now and then.
        if (cut.mayHaveWritten || nth % 8 === 0)
          expect(await everything(), `after the break at statement ${nth}`).toEqual(before)
      }
      expect(nth).toBeGreaterThan(5)
      const done = await everything()
      expect(done).not.toEqual(before)
      await sent().catch(() => undefined)
      expect(await everything()).toEqual(done)
    })

    it('is done once when its answer was lost on the way', async () => {
      const sent = await sending(await make())
      const before = await everything()
      const lost = await whileBroken(() => sent(), { breaks: text => text === 'commit', carriedOut: true })
      expect(lost).toEqual({ broken: true, mayHaveWritten: true })
      const done = await everything()
      expect(done).not.toEqual(before)
      await sent().catch(() => undefined)
      expect(await everything()).toEqual(done)
    })

    it('is done once when twenty ask at once', async () => {
      const alone = await sending(await make())
      const once = await gained(() => alone())
      const deed = await make()
      const sent = await sending(deed)
      const keys = Array.from({ length: 20 }, (_, nth) => (deed.onceFromAnywhere ? `key${nth}` : 'once'))
      const asked = () => Promise.all(keys.map(key => sent(key).catch(() => undefined)))
      expect(await gained(asked)).toEqual(once)
    })
  })
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, page, refuse } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { db } from '#db/connection.ts'
import { badgesOf } from '../recognition/badges.server.ts'
import { RecognitionPage } from '../recognition/recognition-page.tsx'
import { recognitionWords } from '../recognition/recognition-words.ts'
import { isOffWall, leaveWall, nearOf, thank, thanksFor, wallOf } from '../recognition/thanks.server.ts'
import { reasons } from '../recognition/thanks.ts'

const aDay = 86_400_000
const [mostReceived, mostOnWall] = [20, 30]

export const meta = titled(recognitionWords, 'recognition')

export const loader = page('signedIn', async ({ person, now, url }) => {
  const since = (days: number) => new Date(now.getTime() - days * aDay)
  const find = url.searchParams.get('find')?.trim().slice(0, 100) ?? ''
  const near = await nearOf(db, person, find)
  const sent = url.searchParams.get('sent')
  return {
    ...{ find, near, unit: person.unit?.name ?? null },
    received: await thanksFor(db, person.id, since(365), mostReceived),
    wall: person.unit ? await wallOf(db, person.unit.id, since(92), mostOnWall) : [],
    offWall: await isOffWall(db, person.id),
    earned: await badgesOf(db, person),
    sentTo: near.find(({ id }) => id === sent)?.name ?? null,
  }
})

const form = z.discriminatedUnion('part', [
  z.object({ part: z.literal('thank'), to: z.uuid(), reason: z.enum(reasons) }),
  z.object({ part: z.literal('wall'), leaves: z.enum(['yes', 'no']).transform(word => word === 'yes') }),
])

export const action = mutation('signedIn', form, async ({ form, person, db, now, url }) => {
  if (form.part === 'wall') {
    await leaveWall(db, person.id, form.leaves, now)
    return redirect('/recognition')
  }
  const thanked = await thank(db, person, form.to, form.reason, now)
  if (!thanked.ok) return refuse(thanked.reason, thanked.reason === 'notNear' ? 404 : 409)
  const find = url.searchParams.get('find') ?? ''
  return redirect(`/recognition?${new URLSearchParams({ sent: form.to, ...(find && { find }) })}`)
})

export default function Route() {
  return <RecognitionPage {...useLoaderData<typeof loader>()} />
}

import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { mutation, notFound, page, refuse, refuseField } from '#app/people/gate.server.ts'
import { titled } from '#app/web/title.ts'
import { wordsIn } from '#app/web/words.tsx'
import { db } from '#db/connection.ts'
import { plannerRoles } from '../agenda/planners.server.ts'
import { spanOf } from '../agenda/seminar.ts'
import { sessionsOf } from '../agenda/seminars.server.ts'
import { deskAt } from '../speaking/desk.server.ts'
import { newLinkCookie } from '../speaking/link-cookie.server.ts'
import { expiryOn, linkDays } from '../speaking/link-days.ts'
import { addressOf, sendLink } from '../speaking/link-letter.server.ts'
import { linksOf, makeLink, openLink, revokeLink } from '../speaking/links.server.ts'
import { SpeakerLinks } from '../speaking/speaker-links.tsx'
import { speakerWords } from '../speaking/words.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const meta = titled(speakerWords, (t, { speaker }: Data) => t('links', { name: speaker.name }))

export const loader = page(plannerRoles, async ({ person, params, request, url, now }) => {
  const { side, seminar, speaker, base, standing } = await deskAt(db, person, params)
  if (side !== 'host' || speaker.personId !== null) notFound()
  const secret: unknown = await newLinkCookie().parse(request.headers.get('Cookie'))
  const made = typeof secret === 'string' ? await openLink(db, secret, now) : null
  const span = spanOf(await sessionsOf(db, seminar.id))
  return {
    seminar: { id: seminar.id, title: seminar.title },
    ...{ speaker: { name: speaker.name, email: speaker.email }, base },
    links: await linksOf(db, speaker.id),
    days: linkDays(span?.endsAt ?? null, seminar.zone, now),
    isOpen: standing !== 'cancelled',
    address: made && 'desk' in made && made.desk.speaker.id === speaker.id ? addressOf(`${secret}`) : null,
    ...{ sent: url.searchParams.has('sent'), revoked: url.searchParams.has('revoked') },
    now: now.getTime(),
  }
})

const form = z.discriminatedUnion('intent', [
  z.object({
    intent: z.enum(['make', 'send']),
    until: z.string().max(10),
    language: z.enum(['id', 'en']).default('id'),
  }),
  z.object({ intent: z.literal('revoke'), id: z.uuid() }),
])

/** The secret goes to the browser in a cookie of two minutes: an answer given again is kept, and may not hold it. */
export const action = mutation(plannerRoles, form, async ({ form, person, params, db, language, now }) => {
  const desk = await deskAt(db, person, params)
  if (desk.side !== 'host') notFound()
  const { seminar, speaker, base } = desk
  const of = { seminarId: seminar.id, by: person.id }
  if (form.intent === 'revoke') {
    await revokeLink(db, { ...of, id: form.id }, now)
    return redirect(`${base}/links?revoked`)
  }
  const expiresAt = expiryOn(form.until, seminar.zone, now)
  if (!expiresAt) return refuseField('until', wordsIn(speakerWords, language)('badDay'))
  const secret = await makeLink(db, { ...of, speakerId: speaker.id, expiresAt }, now)
  if (!secret || (form.intent === 'send' && !speaker.email)) return refuse('noGuest')
  if (form.intent === 'send' && speaker.email) {
    await sendLink(db, desk, { secret, to: speaker.email, language: form.language, expiresAt }, now)
    return redirect(`${base}/links?sent`)
  }
  const cookie = await newLinkCookie().serialize(secret)
  return redirect(`${base}/links`, { headers: { 'Set-Cookie': cookie } })
})

export default function Route() {
  return <SpeakerLinks {...useLoaderData<typeof loader>()} />
}

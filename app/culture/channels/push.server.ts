import { createECDH } from 'node:crypto'
import webPush from 'web-push'
import { post } from '#app/web/post.server.ts'
import { settings } from '#app/web/settings.server.ts'
import type { VisitOptions } from '#app/web/visit.server.ts'
import { wordsIn } from '#app/web/words.tsx'
import type { Db } from '#db/connection.ts'
import type { Channel, Outcome, Parcel } from './channel.ts'
import { channelWords } from './channel-words.ts'
import { devicesOf, dropDevice, whoHaveDevices } from './devices.server.ts'
import { outcomeOf } from './outcome.ts'

interface PushKeys {
  /** Whom the makers of browsers may turn to. */
  readonly subject: string
  readonly privateKey: string
  readonly publicKey: string
}

/** The keys that messages to browsers are signed with; null when nobody switched it on. */
export function pushKeys(): PushKeys | null {
  const { PUSH_CONTACT: subject, VAPID_PRIVATE_KEY: privateKey } = settings()
  if (!subject || !privateKey) return null
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(Buffer.from(privateKey, 'base64url'))
  return { subject, privateKey, publicKey: curve.getPublicKey('base64url') }
}

/** Tells the newest browser of a person that takes it; one that is gone is let go of. */
export const pushChannel = (keys: () => PushKeys | null, reach: VisitOptions = {}): Channel => ({
  name: 'push',
  reaches: async (db, personIds) => (keys() === null ? new Set() : await whoHaveDevices(db, personIds)),
  async deliver(db, parcel) {
    const vapid = keys()
    let last: Outcome = { became: 'refused', why: 'no browser to tell', forGood: true }
    for (const device of vapid ? await devicesOf(db, parcel.personId) : []) {
      const outcome = await tell(db, device, parcel, vapid!, reach)
      if (outcome && outcome.became !== 'refused') return outcome
      last = outcome ?? last
    }
    return last
  },
})

export const push = pushChannel(pushKeys)

type Device = Awaited<ReturnType<typeof devicesOf>>[0]

/** Null when the browser is no more. */
async function tell(db: Db, device: Device, parcel: Parcel, vapid: PushKeys, reach: VisitOptions) {
  const { endpoint, p256dh, auth } = device
  const details = sealed({ endpoint, keys: { p256dh, auth } }, parcel, vapid)
  const { 'Content-Length': _, ...headers } = details?.headers ?? {}
  const answer = details && (await post(endpoint, stringsOf(headers), details.body, reach))
  const isGone = !answer || (answer.answered && (answer.status === 404 || answer.status === 410))
  if (isGone) await dropDevice(db, device.personId, device.id)
  return isGone ? null : outcomeOf(answer)
}

const twoHours = 7200

/** Encrypted for one browser; null when its keys are none. What a locked screen shows says nothing of the person. */
function sealed(
  to: webPush.PushSubscription,
  { key, title, isPersonal, link, language }: Parcel,
  vapid: PushKeys,
) {
  const shown = isPersonal ? wordsIn(channelWords, language)('onLockedScreen') : title
  const said = JSON.stringify({ title: shown, link, id: key, language })
  const options = { vapidDetails: vapid, TTL: twoHours, topic: key.replaceAll('-', '') }
  try {
    return webPush.generateRequestDetails(to, said, options)
  } catch {
    return null
  }
}

const stringsOf = (headers: object) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

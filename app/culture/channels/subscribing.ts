/** Asks the browser for a way to tell it; only ever after its owner pressed a button. */
export async function subscribe(publicKey: string): Promise<Record<string, string> | 'denied' | 'unable'> {
  const registration = await navigator.serviceWorker.getRegistration()
  if (!registration) return 'unable'
  if ((await Notification.requestPermission()) !== 'granted') return 'denied'
  const options = { userVisibleOnly: true, applicationServerKey: publicKey }
  const before = await registration.pushManager.getSubscription()
  const ask = () => registration.pushManager.subscribe(options)
  // One made with older keys stands in the way of a new one.
  const subscription = await ask().catch(async () =>
    (await before?.unsubscribe()) ? ask().catch(() => null) : null,
  )
  const { endpoint, keys } = subscription?.toJSON() ?? {}
  if (!endpoint || !keys?.p256dh || !keys.auth) return 'unable'
  return { endpoint, p256dh: keys.p256dh, auth: keys.auth, agent: agentOf(navigator.userAgent) }
}

const browsers = [/Edg/, /Firefox/, /SamsungBrowser/, /OPR/, /Chrome/, /Safari/]
const systems = [/Android/, /iPhone|iPad/, /Windows/, /Mac OS X/, /Linux/]
const names: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  SamsungBrowser: 'Samsung Internet',
  'Mac OS X': 'macOS',
}

/** A browser as its owner would call it, such as `Chrome · Android`. */
export const agentOf = (agent: string) =>
  [browsers, systems]
    .map(known => known.map(one => one.exec(agent)?.[0]).find(Boolean))
    .filter(found => found !== undefined)
    .map(found => names[found] ?? found)
    .join(' · ')

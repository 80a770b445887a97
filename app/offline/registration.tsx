import { useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import type { Open, Visited } from './worker.ts'

/** Takes the service worker into service, in a built Bina only, and tells it which pages were visited. */
export function Registration() {
  const { pathname } = useLocation()
  const first = useRef(true)
  useEffect(() => {
    if (!isServed()) return
    void navigator.serviceWorker.register('/service-worker.js')
    const hear = ({ data }: MessageEvent<Open>) => {
      if (data?.kind === 'open') window.location.assign(data.url)
    }
    navigator.serviceWorker.addEventListener('message', hear)
    return () => navigator.serviceWorker.removeEventListener('message', hear)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new place is what there is to tell
  useEffect(() => {
    if (!isServed()) return
    const unseen = !first.current || !navigator.serviceWorker.controller
    first.current = false
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage(visit(unseen)))
  }, [pathname])
  return null
}

const isServed = () => import.meta.env.PROD && 'serviceWorker' in navigator

/** What to keep of this visit; on a connection that is counted, no page is fetched a second time. */
function visit(unseen: boolean): Visited {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
  const files = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter(name => name.startsWith(`${window.location.origin}/assets/`))
  return { kind: 'visited', page: unseen && !saving ? window.location.href : null, files }
}

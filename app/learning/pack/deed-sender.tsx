import { useLocation, useRevalidator } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useToast } from '#app/ui/toast.tsx'
import { useWords } from '#app/web/words.tsx'
import { deedSenderWords } from './deed-sender-words.ts'
import { sendDeeds } from './deed-store.ts'

/** Sends what was learned without a connection, from whichever page is open once there is one, and says so. */
export function DeedSender({ personId }: { personId: string }) {
  const t = useWords(deedSenderWords)
  const toast = useToast()
  const { revalidate } = useRevalidator()
  const { pathname } = useLocation()
  const isSending = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what waits for another step may go once that has moved on
  useEffect(() => {
    const send = async () => {
      if (isSending.current) return
      isSending.current = true
      const sent = await sendDeeds(personId)
      isSending.current = false
      if (sent.length === 0) return
      revalidate()
      const finished = sent.filter(({ deed, outcome }) => outcome === 'recorded' && !deed.answer).length
      if (finished > 0) toast({ kind: 'good', message: t('recorded', { count: finished }) })
      for (const { deed } of sent.filter(({ outcome }) => outcome === 'refused'))
        toast({ kind: 'bad', message: t('refused', { title: deed.title }) })
    }
    const now = () => void send()
    now()
    window.addEventListener('online', now)
    return () => window.removeEventListener('online', now)
  }, [personId, pathname, t, toast, revalidate])
  return null
}

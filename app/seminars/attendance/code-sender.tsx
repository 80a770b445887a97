import { useLocation, useNavigate } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { useToast } from '#app/ui/toast.tsx'
import { useWords } from '#app/web/words.tsx'
import { sendKept } from './attendance-store.ts'
import { senderWords } from './sender-words.ts'

/** Sends codes that were typed without a connection, from whichever page is open once there is one, and says what came of it. */
export function CodeSender({ personId }: { personId: string }) {
  const t = useWords(senderWords)
  const toast = useToast()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const here = useRef(pathname)
  here.current = pathname
  useEffect(() => {
    const send = async () => {
      for (const { kept, outcome } of await sendKept(personId)) {
        const to = `/agenda/${kept.seminarId}`
        if (outcome.kind === 'recorded')
          toast({ kind: 'good', message: t('recorded', { title: kept.title }) })
        // The page of the seminar says it itself.
        if (outcome.kind === 'refused' && here.current !== to)
          toast({
            kind: 'bad',
            message: t('refused', { title: kept.title }),
            action: { label: t('see'), onPress: () => navigate(to) },
          })
      }
    }
    const now = () => void send()
    now()
    window.addEventListener('online', now)
    return () => window.removeEventListener('online', now)
  }, [personId, t, toast, navigate])
  return null
}

import { X } from 'lucide-react'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useWords } from '#app/web/words.tsx'
import { buttonClass } from './button.tsx'
import { classes } from './classes.ts'
import { Notice, type NoticeKind } from './notice.tsx'
import { words } from './words.ts'

export interface Toast {
  message: string
  kind?: NoticeKind
  /** A way back, for instance; such a message stays until it is closed. */
  action?: { label: string; onPress: () => void }
}

type Shown = Toast & { id: number }

const Say = createContext<(toast: Toast) => void>(() => {})

/** Says something in passing: `const toast = useToast(); toast({ message })`. Never the only place of a word that matters. */
export const useToast = () => useContext(Say)

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const say = useCallback(
    (toast: Toast) =>
      setShown(before => [...before.slice(-2), { ...toast, id: (before.at(-1)?.id ?? 0) + 1 }]),
    [],
  )
  const close = useCallback((id: number) => setShown(before => before.filter(toast => toast.id !== id)), [])
  return (
    <Say.Provider value={say}>
      {children}
      <div
        role="status"
        aria-live="polite"
        className="pointer-events-none fixed inset-x-4 bottom-24 z-50 flex flex-col items-center gap-3 lg:bottom-6"
      >
        {shown.map(toast => (
          <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} />
        ))}
      </div>
    </Say.Provider>
  )
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const t = useWords(words)
  const [held, setHeld] = useState(false)
  const stays = held || toast.action !== undefined || toast.kind === 'bad'
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(onClose, 6000)
    return () => clearTimeout(timer)
  }, [stays, onClose])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering only holds the clock
    <div
      className="pointer-events-auto flex w-full max-w-md animate-rise items-start rounded-card border border-line bg-surface shadow-float"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notice
        kind={toast.kind ?? 'good'}
        className="min-w-0 flex-1 bg-transparent"
        actions={
          toast.action && (
            <button
              type="button"
              className={buttonClass({ size: 'small' })}
              onClick={() => {
                toast.action?.onPress()
                onClose()
              }}
            >
              {toast.action.label}
            </button>
          )
        }
      >
        {toast.message}
      </Notice>
      <button
        type="button"
        onClick={onClose}
        className={classes(buttonClass({ variant: 'plain', iconOnly: true }), 'm-1.5')}
      >
        <X aria-hidden size={20} strokeWidth={1.75} />
        <span className="sr-only">{t('close')}</span>
      </button>
    </div>
  )
}

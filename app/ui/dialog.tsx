import { X } from 'lucide-react'
import {
  cloneElement,
  createContext,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { useWords } from '#app/web/words.tsx'
import { buttonClass } from './button.tsx'
import { classes } from './classes.ts'
import { words } from './words.ts'

export interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** The button that opens it; or steer it by `open`. */
  trigger?: ReactElement<Pressable>
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The buttons at its foot. Wrap one that only closes in `DialogClose`. */
  actions?: ReactNode
  width?: 'narrow' | 'broad'
  children?: ReactNode
}

interface Pressable {
  onClick?: (event: MouseEvent<HTMLElement>) => void
}

const Close = createContext<() => void>(() => {})

/** A button that closes the dialog it stands in, after whatever else it does. */
export function DialogClose({ children }: { children: ReactElement<Pressable> }) {
  const close = useContext(Close)
  return cloneElement(children, {
    onClick: event => {
      children.props.onClick?.(event)
      close()
    },
  })
}

/**
 * One question or one small form over the page; on a phone it comes up from the bottom. The browser's own modal `dialog`: it holds
 * the focus, closes on Escape, and needs neither a portal nor a style that the page's policy would refuse. One that the page
 * is sent with stands open over it also without JavaScript; what closes it is then a link among its actions.
 */
export function Dialog({ trigger, open, onOpenChange, ...rest }: DialogProps) {
  const [own, setOwn] = useState(false)
  const shown = open ?? own
  const change = (next: boolean) => {
    setOwn(next)
    onOpenChange?.(next)
  }
  return (
    <>
      {trigger &&
        cloneElement(trigger, {
          onClick: event => {
            trigger.props.onClick?.(event)
            change(true)
          },
        })}
      {shown && <Modal {...rest} onClose={() => change(false)} />}
    </>
  )
}

interface ModalProps extends Omit<DialogProps, 'trigger' | 'open' | 'onOpenChange'> {
  onClose: () => void
}

function Modal({ title, description, actions, width = 'narrow', children, onClose }: ModalProps) {
  const t = useWords(words)
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it; the press beside it is for pointers
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      onClose={onClose}
      onClick={event => {
        if (event.target === dialog.current) onClose()
      }}
      className={classes(
        'fixed inset-x-0 top-auto bottom-0 m-0 w-full max-w-none animate-rise rounded-t-card bg-surface text-ink shadow-float backdrop:bg-shade',
        'sm:inset-0 sm:m-auto sm:h-fit sm:w-[calc(100%-4rem)] sm:rounded-card noscript:z-40 noscript:block',
        width === 'narrow' ? 'sm:max-w-lg' : 'sm:max-w-3xl',
      )}
    >
      <Close.Provider value={onClose}>
        <div className="flex max-h-[90dvh] flex-col">
          <div className="flex items-start gap-4 px-5 pt-5 sm:px-6">
            <div className="min-w-0 flex-1 pt-1.5">
              <h2 id={`${id}-title`} className="text-xl">
                {title}
              </h2>
              {description && (
                <div id={`${id}-description`} className="mt-1 text-quiet">
                  {description}
                </div>
              )}
            </div>
            <DialogClose>
              <button
                type="button"
                className={classes(
                  buttonClass({ variant: 'plain', iconOnly: true }),
                  '-mr-2 noscript:hidden',
                )}
              >
                <X aria-hidden size={20} strokeWidth={1.75} />
                <span className="sr-only">{t('close')}</span>
              </button>
            </DialogClose>
          </div>
          <div
            className={classes(
              'min-h-0 flex-1 overflow-y-auto px-5 pb-6 sm:px-6',
              Boolean(children) && 'pt-3',
            )}
          >
            {children}
          </div>
          {actions && (
            <div className="flex flex-col-reverse gap-3 border-t border-line px-5 py-4 sm:flex-row sm:justify-end sm:px-6">
              {actions}
            </div>
          )}
        </div>
      </Close.Provider>
    </dialog>
  )
}

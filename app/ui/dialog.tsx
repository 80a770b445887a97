import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { useWords } from '#app/web/words.tsx'
import { buttonClass } from './button.tsx'
import { classes } from './classes.ts'
import { words } from './words.ts'

export interface DialogProps {
  title: ReactNode
  description?: ReactNode
  /** What opens it; or steer it by `open`. */
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  /** The buttons at its foot. Wrap one that only closes in `DialogClose`. */
  actions?: ReactNode
  width?: 'narrow' | 'broad'
  children?: ReactNode
}

export const DialogClose = ({ children }: { children: ReactElement }) => (
  <Radix.Close asChild>{children}</Radix.Close>
)

/** One question or one small form over the page; on a phone it comes up from the bottom. */
export function Dialog({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  actions,
  width = 'narrow',
  children,
}: DialogProps) {
  const t = useWords(words)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-appear bg-shade" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={classes(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] animate-rise flex-col rounded-t-card bg-surface shadow-float',
            'sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:w-[calc(100%-4rem)] sm:-translate-1/2 sm:rounded-card',
            width === 'narrow' ? 'sm:max-w-lg' : 'sm:max-w-3xl',
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-5 sm:px-6">
            <div className="min-w-0 flex-1 pt-1.5">
              <Radix.Title className="text-xl">{title}</Radix.Title>
              {description && (
                <Radix.Description asChild>
                  <div className="mt-1 text-quiet">{description}</div>
                </Radix.Description>
              )}
            </div>
            <Radix.Close className={classes(buttonClass({ variant: 'plain', iconOnly: true }), '-mr-2')}>
              <X aria-hidden size={20} strokeWidth={1.75} />
              <span className="sr-only">{t('close')}</span>
            </Radix.Close>
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
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

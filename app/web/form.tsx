import {
  type FormProps,
  Form as RemixForm,
  useActionData,
  useNavigation,
  useRouteLoaderData,
} from '@remix-run/react'
import { type FormEvent, type MouseEvent, useEffect, useId, useRef } from 'react'
import { faultOf } from './validity.ts'
import { useLanguage } from './words.tsx'

/** What the last posting of a form came to, when it did not lead elsewhere. */
export interface FormResult {
  readonly fields?: Readonly<Record<string, string>>
  readonly reason?: string
  readonly values?: Readonly<Record<string, string>>
}

export const useFormResult = (): FormResult => useActionData<FormResult>() ?? {}

/** The key that makes this rendering of a form count once. A new one comes with every page the server answers. */
export function useFormKey(): string {
  const root = useRouteLoaderData<{ formSeed: string }>('root')
  return `${root?.formSeed ?? ''}${useId()}`
}

/**
 * A form that works without JavaScript, counts once however often it is sent, and keeps a second click from sending it. One that
 * is pressed while another is on its way is sent after it, unless that one was refused and has something to say.
 */
export function Form({ children, method = 'post', ...props }: FormProps) {
  const key = useFormKey()
  const { state, formData } = useNavigation()
  const isBusy = state === 'submitting'
  const { fields, reason } = useFormResult()
  const isRefused = fields !== undefined || reason !== undefined
  const pressed = useRef<{ form: HTMLFormElement; by: HTMLElement | null } | null>(null)
  useEffect(() => {
    if (isBusy || !pressed.current) return
    const { form, by } = pressed.current
    pressed.current = null
    if (!isRefused) form.requestSubmit(by)
  }, [isBusy, isRefused])
  const validity = useOwnValidity()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!isBusy) return props.onSubmit?.(event)
    event.preventDefault()
    const by = (event.nativeEvent as SubmitEvent).submitter
    if (formData?.get('formKey') !== key) pressed.current = { form: event.currentTarget, by }
  }
  return (
    <RemixForm method={method} {...validity} {...props} onSubmit={onSubmit}>
      {method !== 'get' && <input type="hidden" name="formKey" value={key} />}
      {children}
    </RemixForm>
  )
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLSelectElement ||
  target instanceof HTMLTextAreaElement

/** Lets the browser say what is missing in the language of the page rather than in its own. */
export function useOwnValidity() {
  const language = useLanguage()
  return {
    onInvalidCapture({ target }: FormEvent<HTMLFormElement>) {
      if (isField(target)) target.setCustomValidity(faultOf(target, language) ?? '')
    },
    onInputCapture({ target }: FormEvent<HTMLFormElement>) {
      if (isField(target)) target.setCustomValidity('')
    },
    // Also what a script has filled in since is looked at anew when the form is about to be sent.
    onClickCapture({ target, currentTarget }: MouseEvent<HTMLFormElement>) {
      if (!(target instanceof Element) || !target.closest('button')) return
      for (const field of currentTarget.elements) if (isField(field)) field.setCustomValidity('')
    },
  }
}

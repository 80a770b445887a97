import {
  type FormProps,
  Form as RemixForm,
  useActionData,
  useNavigation,
  useRouteLoaderData,
} from '@remix-run/react'
import { type FormEvent, type MouseEvent, useId } from 'react'
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

/** A form that works without JavaScript, counts once however often it is sent, and keeps a second click from sending it. */
export function Form({ children, method = 'post', ...props }: FormProps) {
  const key = useFormKey()
  const busy = useNavigation().state === 'submitting'
  const validity = useOwnValidity()
  return (
    <RemixForm
      method={method}
      {...validity}
      {...props}
      onSubmit={event => (busy ? event.preventDefault() : props.onSubmit?.(event))}
    >
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

import {
  type FormProps,
  Form as RemixForm,
  useActionData,
  useNavigation,
  useRouteLoaderData,
} from '@remix-run/react'
import { useId } from 'react'

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
  return (
    <RemixForm
      method={method}
      {...props}
      onSubmit={event => (busy ? event.preventDefault() : props.onSubmit?.(event))}
    >
      {method !== 'get' && <input type="hidden" name="formKey" value={key} />}
      {children}
    </RemixForm>
  )
}

import { createContext, type FocusEvent, type FormEvent, type ReactNode, useContext, useRef } from 'react'
import { Form } from '#app/web/form.tsx'

/** The draft that forms change: at its server, or in the editor that is open. */
export interface Draft {
  readonly id: string
  readonly revision: number
  /** Takes what a form says, in an open editor; absent where forms are sent to the server. */
  readonly take?: (form: FormData) => void
}

const Drafted = createContext<Draft>({ id: '', revision: 0 })
export const DraftProvider = Drafted.Provider
export const useDraft = () => useContext(Drafted)

interface Props {
  readonly intent: string
  /** The node it is about. */
  readonly id?: string
  /** What else is sent. */
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly className?: string
  readonly children: ReactNode
}

/** A form that changes the draft: at the revision that is shown, or at once in an open editor, where leaving a field is enough. */
export function ChangeForm({ intent, id, hidden = {}, className, children }: Props) {
  const draft = useDraft()
  const isTouched = useRef(false)
  const sent = { intent, ...(id && { id }), ...hidden }
  const fields = Object.entries(sent).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
  if (!draft.take)
    return (
      <Form action={`/paths/${draft.id}`} preventScrollReset className={className}>
        <input type="hidden" name="revision" value={draft.revision} />
        {fields}
        {children}
      </Form>
    )
  const take = (form: HTMLFormElement) => {
    isTouched.current = false
    draft.take?.(new FormData(form))
  }
  const press = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    take(event.currentTarget)
  }
  const alter = ({ target, currentTarget }: FormEvent<HTMLFormElement>) => {
    isTouched.current = true
    const isPicked = target instanceof HTMLSelectElement || (target as HTMLInputElement).type === 'checkbox'
    if (isPicked && currentTarget.checkValidity()) take(currentTarget)
  }
  const leave = ({ currentTarget }: FocusEvent<HTMLFormElement>) => {
    if (isTouched.current && currentTarget.checkValidity()) take(currentTarget)
  }
  return (
    <form onSubmit={press} onChange={alter} onBlur={leave} className={className}>
      {fields}
      {children}
    </form>
  )
}

/** Shown only where a form has to be sent: an open editor takes each field as one leaves it. */
export function ToBeSent({ children }: { children: ReactNode }) {
  return useDraft().take ? null : children
}

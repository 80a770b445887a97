import type { ReactNode } from 'react'
import { Button } from '#app/ui/button.tsx'
import { Form } from '#app/web/form.tsx'

interface SmallFormProps {
  /** Which of the changes that the page knows. */
  change: string
  button: string
  children: ReactNode
}

/** One change of one thing: its field, and the button that saves it. */
export function SmallForm({ change, button, children }: SmallFormProps) {
  return (
    <Form className="flex max-w-lg flex-col gap-5">
      <input type="hidden" name="change" value={change} />
      {children}
      <Button variant="quiet" className="self-start">
        {button}
      </Button>
    </Form>
  )
}

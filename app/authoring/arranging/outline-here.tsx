import { useNavigation, useSubmit } from '@remix-run/react'
import { createContext, type MutableRefObject, type ReactNode, useContext, useRef } from 'react'
import { newId } from '#app/web/id.ts'
import { type Drag, type Row, useDrag } from './drag.ts'

/** Another course that the person writes. */
export interface OtherCourse {
  readonly id: string
  readonly title: string
}

interface OutlineHere {
  readonly drag: Drag
  /** Moves a row one place, by key. */
  readonly step: (row: Row, to: 'up' | 'down') => void
  /** The handle that was pressed last, for the focus to return to. */
  readonly pressed: MutableRefObject<string | null>
  readonly others: readonly OtherCourse[]
}

const Context = createContext<OutlineHere | null>(null)

export function useOutline(): OutlineHere {
  const here = useContext(Context)
  if (!here) throw new Error('there is no outline around this')
  return here
}

/** Around an outline whose rows are moved by handle. */
export function OutlineHere({
  others,
  children,
}: {
  readonly others: readonly OtherCourse[]
  readonly children: ReactNode
}) {
  const submit = useSubmit()
  const { state } = useNavigation()
  const pressed = useRef<string | null>(null)
  const send = (row: Row, fields: Record<string, string>) => {
    if (state !== 'idle') return
    pressed.current = `handle-${row.id}`
    submit({ ...row, ...fields, formKey: newId() }, { method: 'post', preventScrollReset: true })
  }
  const drag = useDrag((row, { into, before }) => {
    if (before !== row.id) send(row, { intent: 'place', into, before })
  })
  const step = (row: Row, to: 'up' | 'down') => send(row, { intent: to })
  return <Context.Provider value={{ drag, step, pressed, others }}>{children}</Context.Provider>
}

/** The class of a row or list that shows where the row held would go. */
export function useGapLook() {
  const { drag } = useOutline()
  const { held } = drag
  return {
    isHeld: (id: string) => held?.row.id === id,
    isBefore: (id: string) => held?.gap?.before === id,
    isLastIn: (moduleId: string) => held?.gap?.before === '' && held.gap.into === moduleId,
  }
}

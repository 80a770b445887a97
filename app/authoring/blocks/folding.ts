import { type FocusEvent, useState } from 'react'

/** Whether a block shows its fields: while it is selected, focused inside, or unfinished. */
export function useFolding(selected: boolean, unfinished: boolean) {
  const [inside, setInside] = useState(false)
  return {
    open: selected || inside || unfinished,
    watch: {
      onFocus: () => setInside(true),
      onBlur: (event: FocusEvent) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setInside(false)
      },
    },
  }
}

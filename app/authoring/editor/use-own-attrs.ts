import { useState } from 'react'

type Attrs = Readonly<Record<string, unknown>>

/**
 * The attributes of a block as its view shows them. Tiptap hands a change back to a view only after the event that made it, and
 * until then React puts the former words into the field, which moves the caret behind the last letter; so what is changed here
 * shows at once, until the block says it too.
 */
export function useOwnAttrs(
  attrs: Attrs,
  update: (changed: Attrs) => void,
): readonly [Attrs, (changed: Attrs) => void] {
  const [own, setOwn] = useState({ on: attrs, attrs })
  const change = (changed: Attrs) => {
    setOwn(now => ({ on: attrs, attrs: { ...(now.on === attrs ? now.attrs : attrs), ...changed } }))
    update(changed)
  }
  return [own.on === attrs ? own.attrs : attrs, change]
}

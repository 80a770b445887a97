/** A list of what waits on this device for one person, since devices are shared. */
export interface KeptList<T extends { readonly id: string }> {
  /** Said in this window when the list has changed. */
  readonly changed: string
  readonly all: (personId: string) => readonly T[]
  /** Puts it last, in place of what had its `id`. Whether the device has room for it. */
  readonly keep: (personId: string, one: T) => boolean
  readonly forget: (personId: string, id: string) => boolean
}

export function keptList<T extends { readonly id: string }>(name: string): KeptList<T> {
  const nameOf = (personId: string) => `${name}/${personId}`
  const all = (personId: string): readonly T[] => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(nameOf(personId)) ?? '[]')
      return Array.isArray(kept) ? kept : []
    } catch {
      return []
    }
  }
  const write = (personId: string, list: readonly T[]): boolean => {
    try {
      if (list.length === 0) localStorage.removeItem(nameOf(personId))
      else localStorage.setItem(nameOf(personId), JSON.stringify(list))
      window.dispatchEvent(new Event(name))
      return true
    } catch {
      return false
    }
  }
  const without = (personId: string, id: string) => all(personId).filter(one => one.id !== id)
  return {
    changed: name,
    all,
    keep: (personId, one) => write(personId, [...without(personId, one.id), one]),
    forget: (personId, id) => write(personId, without(personId, id)),
  }
}

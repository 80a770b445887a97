const nameOf = (place: string) => `bina-ticks${place}`

/** The words of what was ticked at a place on this device. */
export function keptTicks(place: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameOf(place)) ?? '[]')
    return Array.isArray(kept) ? kept.filter(each => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** A device that keeps nothing is no fault. */
export function keepTicks(place: string, ticked: readonly string[]) {
  try {
    if (ticked.length === 0) localStorage.removeItem(nameOf(place))
    else localStorage.setItem(nameOf(place), JSON.stringify(ticked))
  } catch {
    // Ticked until the page is left.
  }
}

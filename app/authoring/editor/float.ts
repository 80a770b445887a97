export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels that something floating keeps from the window's edge. */
const edge = 8

/**
 * Where something of a size floats, in pixels from the window's corner: under a place, or over it where only there is room,
 * beginning with it or centred on it, and moved aside where it would leave the window.
 */
export function floatAt(place: Box, { width, height }: Size, window: Size, gap: number, align: Align) {
  const under = place.bottom + gap
  const over = place.top - gap - height
  const goesOver = under + height > window.height - edge && over >= edge
  const wanted = align === 'start' ? place.left : (place.left + place.right - width) / 2
  const left = Math.max(edge, Math.min(wanted, window.width - edge - width))
  return { left, top: goesOver ? over : under }
}

export type Align = 'start' | 'centre'

/** Keeps an element floating beside a place that may move. Returns how to stop. */
export function float(element: HTMLElement, placeNow: () => Box | null, gap: number, align: Align) {
  function lay() {
    const place = placeNow()
    if (!place) return
    const { clientWidth: width, clientHeight: height } = document.documentElement
    const at = floatAt(place, element.getBoundingClientRect(), { width, height }, gap, align)
    element.style.left = `${at.left}px`
    element.style.top = `${at.top}px`
  }
  const size = new ResizeObserver(lay)
  size.observe(element)
  window.addEventListener('scroll', lay, { capture: true, passive: true })
  window.addEventListener('resize', lay)
  lay()
  return () => {
    size.disconnect()
    window.removeEventListener('scroll', lay, { capture: true })
    window.removeEventListener('resize', lay)
  }
}

/** Keeps an element at the foot of what is seen, above the keyboard on a phone's screen. Returns how to stop. */
export function stayAtFoot(element: HTMLElement): () => void {
  const screen = window.visualViewport
  const lay = () => {
    element.style.bottom = `${screen ? window.innerHeight - screen.height - screen.offsetTop : 0}px`
  }
  screen?.addEventListener('resize', lay)
  screen?.addEventListener('scroll', lay)
  lay()
  return () => {
    screen?.removeEventListener('resize', lay)
    screen?.removeEventListener('scroll', lay)
  }
}

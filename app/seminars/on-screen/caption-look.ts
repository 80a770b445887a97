export const captionSizes = ['small', 'medium', 'large', 'largest'] as const
export const captionContrasts = ['dark', 'light', 'page'] as const

export type CaptionSize = (typeof captionSizes)[number]
export type CaptionContrast = (typeof captionContrasts)[number]

/** How captions look on this device; `contrast` is null while nobody has chosen it. */
export interface CaptionLook {
  readonly size: CaptionSize
  readonly contrast: CaptionContrast | null
}

export const usualLook: CaptionLook = { size: 'medium', contrast: null }

/** One size up or down; the ends stay. */
export function resized(look: CaptionLook, by: 1 | -1): CaptionLook {
  const at = captionSizes.indexOf(look.size) + by
  return { ...look, size: captionSizes[Math.max(0, Math.min(captionSizes.length - 1, at))] ?? look.size }
}

const name = 'bina-captions'

/** What this device keeps; anything else than a look is as if nothing were kept. */
export function keptLook(): CaptionLook {
  try {
    return lookOf(JSON.parse(localStorage.getItem(name) ?? 'null'))
  } catch {
    return usualLook
  }
}

export function lookOf(kept: unknown): CaptionLook {
  const { size, contrast } = (kept ?? {}) as { size?: unknown; contrast?: unknown }
  return {
    size: captionSizes.find(one => one === size) ?? usualLook.size,
    contrast: captionContrasts.find(one => one === contrast) ?? usualLook.contrast,
  }
}

export function keepLook(look: CaptionLook) {
  try {
    localStorage.setItem(name, JSON.stringify(look))
  } catch {
    // A device that keeps nothing shows it for as long as the page is open.
  }
}

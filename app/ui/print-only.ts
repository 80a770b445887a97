/** Prints one part of the page: see `data-printed` in the styles. */
export function printOnly(part: HTMLElement) {
  part.dataset.printed = ''
  addEventListener('afterprint', () => delete part.dataset.printed, { once: true })
  print()
}

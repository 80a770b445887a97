/**
 * The next field after `from` that still wants words, wherever it stands in `list`: an empty one, or one whose original has
 * changed. From the last it goes on at the first; null when there is none but `from`.
 */
export function nextOpen(list: ParentNode, from: Element | null): HTMLTextAreaElement | null {
  const fields = [...list.querySelectorAll('textarea')]
  const at = from instanceof HTMLTextAreaElement ? fields.indexOf(from) : -1
  const turned = [...fields.slice(at + 1), ...fields.slice(0, Math.max(0, at))]
  return turned.find(field => field.value.trim() === '' || isLeft(field)) ?? null
}

const isLeft = (field: Element) => field.closest('li')?.hasAttribute('data-stale') === true

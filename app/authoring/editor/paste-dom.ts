export function renamed(element: Element, name: string): Element {
  const next = element.ownerDocument.createElement(name)
  next.append(...element.childNodes)
  element.replaceWith(next)
  return next
}

export const unwrapped = (element: Element) => element.replaceWith(...element.childNodes)

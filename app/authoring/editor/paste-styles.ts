import { unwrapped } from './paste-dom.ts'

/** Bold, italic and struck words are elements with us; word processors in the browser write them as styles. */
export function marksOfStyles(body: HTMLElement) {
  for (const element of body.querySelectorAll<HTMLElement>('b, strong, [data-style]')) {
    const style = declarations(element.dataset.style ?? '')
    const weight = style.get('font-weight') ?? ''
    const isBold = /^bold/.test(weight) || Number(weight) >= 600
    if (element.matches('b, strong')) {
      if ((weight && !isBold) || element.id.startsWith('docs-internal')) unwrapped(element)
    } else if (element.matches('span, font, a')) {
      if (isBold) wrapInside(element, 'strong')
      if (style.get('font-style') === 'italic') wrapInside(element, 'em')
      if (/line-through/.test(style.get('text-decoration') ?? style.get('text-decoration-line') ?? ''))
        wrapInside(element, 's')
    }
  }
}

const declarations = (style: string) =>
  new Map(
    style.split(';').map(each => {
      const [name = '', value = ''] = each.split(':')
      return [name.trim().toLowerCase(), value.trim().toLowerCase()] as const
    }),
  )

function wrapInside(element: HTMLElement, name: string) {
  const mark = element.ownerDocument.createElement(name)
  mark.append(...element.childNodes)
  element.append(mark)
}

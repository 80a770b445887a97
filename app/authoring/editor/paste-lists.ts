/** Lists as lists, each list within an item of the one around it. */
export function nestedLists(body: HTMLElement) {
  listsFromWord(body)
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)')) {
    const before = list.previousElementSibling
    if (before?.localName === 'li') before.append(list)
    else {
      const item = body.ownerDocument.createElement('li')
      list.before(item)
      item.append(list)
    }
  }
}

interface Open {
  readonly level: number
  readonly list: HTMLElement
}

/** Word writes list items as paragraphs that begin with their bullet or number and tell how deep they stand. */
function listsFromWord(body: HTMLElement) {
  let open: Open[] = []
  for (const paragraph of body.querySelectorAll<HTMLElement>(
    'p[data-style*="mso-list"], p[class^="MsoListParagraph"]',
  )) {
    const marker = paragraph.querySelector(
      'span[data-style*="mso-list:Ignore"], span[data-style*="mso-list: Ignore"]',
    )
    if (!marker) continue
    const kind = /^\s*\(?[\da-z]{1,3}[.)]/i.test(marker.textContent ?? '') ? 'ol' : 'ul'
    const level = Number(/level(\d)/.exec(paragraph.getAttribute('data-style') ?? '')?.[1] ?? 1)
    marker.remove()
    if (paragraph.previousElementSibling !== open[0]?.list) open = []
    while (open.length > 0 && isOver(open.at(-1), level, kind)) open.pop()
    if (open.at(-1)?.level !== level) open.push({ level, list: begun(paragraph, open.at(-1)?.list, kind) })
    const item = body.ownerDocument.createElement('li')
    item.append(...paragraph.childNodes)
    open.at(-1)?.list.append(item)
    paragraph.remove()
  }
}

const isOver = (open: Open | undefined, level: number, kind: string) =>
  open !== undefined && (open.level > level || (open.level === level && open.list.localName !== kind))

function begun(paragraph: HTMLElement, around: HTMLElement | undefined, kind: string): HTMLElement {
  const list = paragraph.ownerDocument.createElement(kind)
  const item = around?.lastElementChild
  if (item) item.append(list)
  else paragraph.before(list)
  return list
}

import { renamed, unwrapped } from './paste-dom.ts'

const lines = 'p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, dt, dd, caption, tr'
const wrappers = 'ul, ol, dl, table, thead, tbody, tfoot, td, th'

/** Tables whose rows are equally long and whose cells hold one paragraph each, the first row being the header. */
export function evenTables(body: HTMLElement) {
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    if (table.parentElement?.closest('td, th')) continue
    for (const cell of rowsOf(table).flatMap(cellsOf)) oneParagraph(cell)
    even(table)
    headed(table)
  }
}

const rowsOf = (table: Element): Element[] =>
  [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table)

const cellsOf = (row: Element): Element[] =>
  [...row.children].filter(({ localName }) => /^t[dh]$/.test(localName))

const spanOf = (cell: Element, name: string, most: number) =>
  Math.min(most, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1))

function oneParagraph(cell: Element) {
  for (const line of [...cell.querySelectorAll(lines)].reverse()) {
    if (line.lastElementChild?.localName !== 'br') line.append(cell.ownerDocument.createElement('br'))
    unwrapped(line)
  }
  for (const wrapper of [...cell.querySelectorAll(wrappers)].reverse()) unwrapped(wrapper)
  for (const end of ['lastChild', 'firstChild'] as const)
    while (cell[end] && (cell[end].nodeName.toLowerCase() === 'br' || !cell[end].textContent?.trim()))
      cell[end].remove()
}

/** A cell that spans stands once, and empty ones take the other places; in the header its words stand over every column. */
function even(table: Element) {
  const rows = rowsOf(table)
  const grid: (Element | undefined)[][] = rows.map(() => [])
  const empty = () => table.ownerDocument.createElement('td')
  const again = (cell: Element) => cell.cloneNode(true) as Element
  for (const [at, row] of rows.entries())
    for (const cell of cellsOf(row)) {
      const column = firstFree(grid[at] ?? [])
      for (let down = 0; down < Math.min(spanOf(cell, 'rowspan', 1000), rows.length - at); down += 1)
        for (let right = 0; right < spanOf(cell, 'colspan', 100); right += 1) {
          const line = grid[at + down]
          if (line) line[column + right] = down + right === 0 ? cell : at + down === 0 ? again(cell) : empty()
        }
    }
  const width = Math.max(...grid.map(line => line.length))
  for (const [at, row] of rows.entries())
    row.replaceChildren(...Array.from({ length: width }, (_, column) => grid[at]?.[column] ?? empty()))
  for (const cell of table.querySelectorAll('[colspan], [rowspan]')) {
    cell.removeAttribute('colspan')
    cell.removeAttribute('rowspan')
  }
}

function firstFree(line: readonly (Element | undefined)[]): number {
  const gap = Array.from(line).indexOf(undefined)
  return gap < 0 ? line.length : gap
}

function headed(table: Element) {
  for (const cell of rowsOf(table)[0]?.querySelectorAll('td') ?? []) renamed(cell, 'th')
  for (const row of rowsOf(table).slice(1)) for (const cell of row.querySelectorAll('th')) renamed(cell, 'td')
}

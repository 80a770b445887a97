/** The pen of all drawings: round, one weight, few colours; the paper is part of the picture. */
export const ink = {
  paper: '#FBFAF6',
  line: '#1C2527',
  quiet: '#4A5854',
  faint: '#D9D6CB',
  teal: '#0E5A55',
  mint: '#CFE5E1',
  saffron: '#E9A23B',
  sand: '#F6E3C3',
  white: '#FFFFFF',
}

export const width = 1200
export const height = 675

const face = 'Liberation Sans, DejaVu Sans, sans-serif'

const escaped = text => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** A whole picture around its shapes. */
export const sheet = (...shapes) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"
  width="${width}" height="${height}" fill="none" stroke="${ink.line}" stroke-width="5"
  stroke-linecap="round" stroke-linejoin="round"><rect width="${width}" height="${height}"
  fill="${ink.paper}" stroke="none"/>${shapes.flat(9).join('')}</svg>`

export const text = (x, y, said, { size = 30, colour = ink.line, anchor = 'middle', bold = false } = {}) =>
  `<text x="${x}" y="${y}" font-family="${face}" font-size="${size}" text-anchor="${anchor}" stroke="none"
  fill="${colour}" font-weight="${bold ? 700 : 400}">${escaped(said)}</text>`

export const box = (x, y, w, h, { fill = ink.white, r = 14, stroke = ink.line } = {}) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" stroke="${stroke}"/>`

export const line = (points, { fill = 'none', colour = ink.line, weight = 5, dash = '' } = {}) =>
  `<path d="${points}" fill="${fill}" stroke="${colour}" stroke-width="${weight}" stroke-dasharray="${dash}"/>`

export const dot = (x, y, r, { fill = ink.line, stroke = 'none' } = {}) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" stroke="${stroke}"/>`

export const ring = (x, y, r, fill = ink.white) => dot(x, y, r, { fill, stroke: ink.line })

export const at = (x, y, scale, ...shapes) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${shapes.flat(9).join('')}</g>`

export const arrow = (x1, y1, x2, y2, colour = ink.teal) => {
  const turn = Math.atan2(y2 - y1, x2 - x1)
  const tip = side => `${x2 - 22 * Math.cos(turn + side)} ${y2 - 22 * Math.sin(turn + side)}`
  return line(`M${x1} ${y1}L${x2} ${y2}M${tip(0.5)}L${x2} ${y2}L${tip(-0.5)}`, { colour, weight: 6 })
}

export const ground = (y = 600) => line(`M60 ${y}H1140`, { colour: ink.faint })

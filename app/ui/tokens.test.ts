import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const colours = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
const after = (selector: string) => {
  const from = css.indexOf(selector)
  return colours(css.slice(from, css.indexOf('\n  }', from)))
}
const themes = { light: after('[data-theme="light"] {'), dark: after('[data-theme="dark"] {') }

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const onPage = ['paper', 'surface', 'well']
const soft = ['primary', 'accent', 'good', 'warn', 'bad']

test.each(Object.entries(themes))('%s: words can be read on every ground they stand on', (_, colour) => {
  const ratio = (ink: string, ground: string) => contrast(colour[ink] ?? '', colour[ground] ?? '')
  for (const ground of ['paper', 'surface']) {
    expect(ratio('ink', ground), `ink on ${ground}`).toBeGreaterThan(7)
    expect(ratio('quiet', ground), `quiet on ${ground}`).toBeGreaterThan(7)
  }
  for (const name of soft) {
    for (const ground of [...onPage, `${name}-soft`])
      expect(ratio(name, ground), `${name} on ${ground}`).toBeGreaterThan(4.5)
    expect(ratio('ink', `${name}-soft`), `ink on ${name}-soft`).toBeGreaterThan(7)
    expect(ratio('quiet', `${name}-soft`), `quiet on ${name}-soft`).toBeGreaterThan(4.5)
  }
  expect(ratio('quiet', 'line'), 'quiet on line').toBeGreaterThan(4.5)
  expect(ratio('on-primary', 'primary')).toBeGreaterThan(7)
  expect(ratio('on-primary', 'primary-strong')).toBeGreaterThan(7)
  expect(ratio('on-bad', 'bad')).toBeGreaterThan(4.5)
  for (const ground of onPage) expect(ratio('control', ground), `control on ${ground}`).toBeGreaterThan(3)
})

test('the theme of the device is told by the same colours as the chosen one', () => {
  expect(after(':root:not([data-theme]) {')).toEqual(themes.dark)
  expect(colours(css.slice(0, css.indexOf('--font-sans')))).toEqual(themes.light)
})

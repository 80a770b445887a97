import sharp from 'sharp'
import { expect, it } from 'vitest'
import { typeset } from '../blocks/formula-mathml.ts'
import { drawnFormulas } from './formula-drawing.server.ts'

const mathmlOf = (tex: string) => {
  const set = typeset(tex)
  return set && 'mathml' in set ? set.mathml : ''
}

const draw = async (tex: string) => (await drawnFormulas([mathmlOf(tex)])).get(mathmlOf(tex))

/** The share of a picture that carries ink. */
async function inkOf(png: Uint8Array) {
  const { data } = await sharp(png).extractChannel('alpha').raw().toBuffer({ resolveWithObject: true })
  return data.filter(each => each > 127).length / data.length
}

it('draws a formula as it is read, fractions taller than a line', async () => {
  const [flat, fraction] = [await draw('a + b'), await draw('\\frac{\\text{selesai}}{\\text{diterima}}')]
  expect(flat && fraction && fraction.height > 1.5 * flat.height).toBe(true)
  for (const each of [flat, fraction])
    expect(await inkOf(each?.png ?? new Uint8Array())).toBeGreaterThan(0.05)
})

it('fits the widest and the tallest formula into the column', async () => {
  const wide = await draw(Array.from({ length: 300 }, () => 'x').join('+'))
  expect(wide?.width).toBeLessThanOrEqual(440)
  const tall = await draw(`\\begin{matrix}${Array.from({ length: 90 }, () => 'x').join('\\\\')}\\end{matrix}`)
  expect(tall?.height).toBeLessThanOrEqual(600)
  const hollow = await draw('\\rule{9000em}{8000em}')
  if (hollow) expect([hollow.width <= 440, hollow.height <= 600]).toEqual([true, true])
})

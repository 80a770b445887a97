import sharp from 'sharp'

/** A formula as a picture for paper: PNG, with its size in points. */
export interface DrawnFormula {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
}

/** Points: of the letters of a formula, and of the column it has to fit into. */
const letters = 12
const column = { width: 440, height: 600 }
/** Pixels a point, so that the printer of an office shows round letters. */
const sharpness = 300 / 72

type Draw = (mathml: string) => string

let typesetter: Promise<Draw> | null = null

/** The typesetter takes a third of a second to load, and is only wanted where a formula goes to paper. */
async function loadTypesetter(): Promise<Draw> {
  const [{ mathjax }, { MathML }, { SVG }, { liteAdaptor }, { RegisterHTMLHandler }] = await Promise.all([
    import('mathjax-full/js/mathjax.js'),
    import('mathjax-full/js/input/mathml.js'),
    import('mathjax-full/js/output/svg.js'),
    import('mathjax-full/js/adaptors/liteAdaptor.js'),
    import('mathjax-full/js/handlers/html.js'),
  ])
  const adaptor = liteAdaptor()
  RegisterHTMLHandler(adaptor)
  const page = mathjax.document('', { InputJax: new MathML(), OutputJax: new SVG({ fontCache: 'none' }) })
  return mathml => adaptor.innerHTML(page.convert(mathml, { display: true }))
}

/** Draws formulas, each once; one that cannot be drawn is left out, for its TeX to stand in its place. */
export async function drawnFormulas(mathml: readonly string[]): Promise<ReadonlyMap<string, DrawnFormula>> {
  const drawn = new Map<string, DrawnFormula>()
  for (const each of new Set(mathml)) {
    const formula = await drawnFormula(each).catch(() => null)
    if (formula) drawn.set(each, formula)
  }
  return drawn
}

async function drawnFormula(mathml: string): Promise<DrawnFormula | null> {
  typesetter ??= loadTypesetter()
  const svg = (await typesetter)(mathml)
  const [, across = 0, down = 0] = (/viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg) ?? []).map(Number)
  if (!(across > 0 && down > 0)) return null
  const scale = Math.min(letters / 1000, column.width / across, column.height / down)
  const [width, height] = [across * scale, down * scale]
  const pixels = (points: number) => Math.max(1, Math.round(points * sharpness))
  const sized = svg.replace(
    / width="[^"]*" height="[^"]*"/,
    ` width="${pixels(width)}" height="${pixels(height)}"`,
  )
  return { png: await sharp(Buffer.from(sized)).png().toBuffer(), width, height }
}

// Builds Word documents of our own, for the sample people may try and for tests.
import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const escaped = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const run = (text, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

export const bold = text => run(text, '<w:b/>')

export const link = (id, text) => `<w:hyperlink r:id="${id}">${run(text)}</w:hyperlink>`

export const footnote = number => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`

export const formula = text => `<m:oMath><m:r><m:t>${escaped(text)}</m:t></m:r></m:oMath>`

export const comment = id => `<w:r><w:commentReference w:id="${id}"/></w:r>`

export const chart = words =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="7" name="Bagan" descr="${escaped(words)}"/><a:graphic><a:graphicData><c:chart/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

export const paragraph = (content, style) =>
  `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}${content.startsWith('<') ? content : run(content)}</w:p>`

export const heading = (level, text) => paragraph(text, `Heading${level}`)

export const item = (text, { ordered = false, level = 0 } = {}) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${ordered ? 2 : 1}"/></w:numPr></w:pPr>${run(text)}</w:p>`

const cell = content => {
  const { text, across = 1 } = typeof content === 'string' ? { text: content } : content
  const span = across > 1 ? `<w:tcPr><w:gridSpan w:val="${across}"/></w:tcPr>` : ''
  return `<w:tc>${span}${paragraph(text)}</w:tc>`
}

export const table = rows =>
  `<w:tbl>${rows.map(row => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

export const picture = (id, alt) =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Gambar" descr="${escaped(alt)}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`

const spaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
]
  .map(([prefix, address]) => `xmlns:${prefix}="${address}"`)
  .join(' ')

const part = (name, content) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${spaces}>${content}</w:${name}>`

const styleNames = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Quote: 'Quote',
  KotakInstansi: 'Kotak Instansi',
}

const styles = Object.entries(styleNames)
  .map(([id, name]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`)
  .join('')

const numbering = [
  [1, 'bullet'],
  [2, 'decimal'],
]
  .map(
    ([id, kind]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1].map(level => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${kind}"/></w:lvl>`).join('')}</w:abstractNum>`,
  )
  .concat([1, 2].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`))
  .join('')

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types =
  '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

const relations = list =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
    )
    .join('')}</Relationships>`

/** A ZIP archive of `files`, which are texts or bytes by their names. */
export function archive(files) {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), name, { mtime: new Date(0) })
  zip.end()
  return buffer(zip.outputStream)
}

/**
 * A Word document. `links` are addresses and `pictures` PNG bytes, both by the ids the body names them with; `footnotes` are
 * texts from number 1 on; `extra` are further files of the archive, or other contents of those there.
 */
export function wordFile(body, { links = {}, pictures = {}, footnotes = [], extra = {} } = {}) {
  const images = Object.keys(pictures).map(id => [id, 'image', `media/${id}.png`])
  return archive({
    '[Content_Types].xml': types,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['rStyles', 'styles', 'styles.xml'],
      ['rNumbering', 'numbering', 'numbering.xml'],
      ['rFootnotes', 'footnotes', 'footnotes.xml'],
      ...images,
      ...Object.entries(links).map(([id, to]) => [id, 'hyperlink', escaped(to), 'External']),
    ]),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    'word/footnotes.xml': part(
      'footnotes',
      footnotes.map((text, at) => `<w:footnote w:id="${at + 1}">${paragraph(text)}</w:footnote>`).join(''),
    ),
    'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
    ...Object.fromEntries(Object.entries(pictures).map(([id, bytes]) => [`word/media/${id}.png`, bytes])),
    ...extra,
  })
}

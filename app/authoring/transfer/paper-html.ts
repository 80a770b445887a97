import style from './paper.css?raw'
import type { AskedPaper, Ink, Line, Paper } from './paper.ts'
import type { PaperCourse, PaperPart } from './paper-course.ts'
import type { PaperSay } from './paper-say.ts'

export interface PaperPage {
  /** Addresses of pictures by their ids: data within the page. */
  readonly pictures: ReadonlyMap<string, string>
  /** Folds stand open, for printing. */
  readonly open: boolean
  readonly made: string
}

/** The rules of the page, as they stand in it; a policy may name them by their digest. */
export const paperStyle = style

interface Writing extends PaperPage {
  readonly say: PaperSay
}

/** A course as one page that needs nothing else: no script, no address to fetch. Everything written in it is escaped. */
export function paperHtml(course: PaperCourse, page: PaperPage): string {
  const { title, summary, audience, language, modules, say, coverMediaId, hoursJp, number } = course
  const writing: Writing = { ...page, say }
  const cover = coverMediaId ? page.pictures.get(coverMediaId) : undefined
  const facts = [
    ...(number === null ? [say.paper('paperDraft')] : []),
    ...(hoursJp === null ? [] : [say.paper('paperJp', { count: hoursJp })]),
    ...(audience ? [say.paper('paperAudience', { audience })] : []),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<header class="cover">
${cover ? `<img src="${cover}" alt="">` : ''}
<h1>${escaped(title)}</h1>
${summary ? `<p class="lead">${escaped(summary)}</p>` : ''}
${facts.map(fact => `<p class="quiet">${escaped(fact)}</p>`).join('\n')}
<p class="quiet">${escaped(page.made)}</p>
</header>
<nav aria-labelledby="contents">
<h2 id="contents">${escaped(say.paper('paperContents'))}</h2>
<ol>
${modules
  .map(
    module =>
      `<li><span>${escaped(module.title)}</span><ol>${module.parts
        .map(part => `<li><a href="#${part.anchor}">${escaped(part.title)}</a></li>`)
        .join('')}</ol></li>`,
  )
  .join('\n')}
</ol>
</nav>
<main>
${modules.map(module => `<section class="module"><h2 class="module-name">${escaped(module.title)}</h2>\n${module.parts.map(part => partHtml(part, writing)).join('\n')}</section>`).join('\n')}
</main>
</body>
</html>
`
}

const partHtml = ({ anchor, title, paper }: PaperPart, writing: Writing) =>
  `<article id="${anchor}"><h3 class="part-name">${escaped(title)}</h3>\n${piecesHtml(paper, writing)}\n<p class="back"><a href="#contents">${escaped(writing.say.paper('paperBack'))}</a></p></article>`

const piecesHtml = (paper: readonly Paper[], writing: Writing): string =>
  paper.map(piece => pieceHtml(piece, writing)).join('\n')

type Piece<K extends Paper['is']> = Extract<Paper, { is: K }>

/** Headings of lessons stand below those of the course. */
const html: { readonly [K in Paper['is']]: (piece: Piece<K>, writing: Writing) => string } = {
  heading: ({ level, line }) => `<h${level + 2}>${lineHtml(line)}</h${level + 2}>`,
  words: ({ line, quiet }) => `<p${quiet ? ' class="quiet"' : ''}>${lineHtml(line)}</p>`,
  list: ({ start, items }, writing) => {
    const inside = items.map(item => `<li>${piecesHtml(item, writing)}</li>`).join('')
    return start === null ? `<ul>${inside}</ul>` : `<ol start="${start}">${inside}</ol>`
  },
  ticks: ({ items }) =>
    `<ul class="ticks">${items.map(item => `<li><label><input type="checkbox"> ${escaped(item)}</label></li>`).join('')}</ul>`,
  quote: ({ inside }, writing) => `<blockquote>${piecesHtml(inside, writing)}</blockquote>`,
  code: ({ text }) => `<pre><code>${escaped(text)}</code></pre>`,
  rule: () => '<hr>',
  table: ({ header, rows }) =>
    `<div class="wide"><table><thead><tr>${header.map(cell => `<th scope="col">${lineHtml(cell)}</th>`).join('')}</tr></thead><tbody>${rows
      .map(row => `<tr>${row.map(cell => `<td>${lineHtml(cell)}</td>`).join('')}</tr>`)
      .join('')}</tbody></table></div>`,
  picture: ({ media, alt, caption }, { pictures, say }) => {
    const src = pictures.get(media)
    const shown = src
      ? `<img src="${src}" alt="${escaped(alt)}">`
      : `<p class="quiet">${escaped(alt || say.paper('paperPictureGone'))}</p>`
    return `<figure>${shown}${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''}</figure>`
  },
  box: ({ title, inside, tone }, writing) =>
    `<div class="box ${tone}">${title ? `<p class="box-name">${escaped(title)}</p>` : ''}${piecesHtml(inside, writing)}</div>`,
  fold: ({ title, inside }, writing) =>
    `<details${writing.open ? ' open' : ''}><summary>${escaped(title)}</summary>${piecesHtml(inside, writing)}</details>`,
  formula: ({ mathml, tex, caption }) =>
    `<figure>${mathml ? `<div class="wide">${mathml}</div>` : `<pre><code>${escaped(tex)}</code></pre>`}${caption ? `<figcaption>${escaped(caption)}</figcaption>` : ''}</figure>`,
  asked: askedHtml,
}

const pieceHtml = <K extends Paper['is']>(piece: Piece<K>, writing: Writing): string =>
  html[piece.is as K](piece, writing)

function askedHtml({ id, ask, hint, options, mark, answer, why }: AskedPaper, { say, open }: Writing) {
  const name = escaped(`q-${id}`)
  const kind = mark === 'many' ? 'checkbox' : 'radio'
  const option = (text: string) =>
    mark === 'number'
      ? `<li><span class="blank"></span> ${escaped(text)}</li>`
      : `<li><label><input type="${kind}" name="${name}"> ${escaped(text)}</label></li>`
  const told = answer.length
    ? `<details${open ? ' open' : ''}><summary>${escaped(say.paper('paperShowAnswer'))}</summary>${answer.map(line => `<p>${escaped(line)}</p>`).join('')}${why ? `<p><b>${escaped(say.paper('paperWhy'))}.</b> ${escaped(why)}</p>` : ''}</details>`
    : ''
  return `<fieldset class="asked"><legend>${linesHtml(ask)}</legend>${hint ? `<p class="quiet">${escaped(hint)}</p>` : ''}${
    options.length
      ? `<ul>${options.map(option).join('')}</ul>`
      : `<p class="write">${escaped(say.paper('paperYour'))} <span class="line"></span></p>`
  }${told}</fieldset>`
}

const lineHtml = (line: Line): string => line.map(inkHtml).join('')

function inkHtml({ text, bold, italic, strike, code, href }: Ink): string {
  let inner = linesHtml(text)
  if (code) inner = `<code>${inner}</code>`
  if (strike) inner = `<s>${inner}</s>`
  if (italic) inner = `<em>${inner}</em>`
  if (bold) inner = `<strong>${inner}</strong>`
  return href && inner ? `<a href="${escaped(href)}" rel="noopener noreferrer">${inner}</a>` : inner
}

const linesHtml = (text: string) => escaped(text).replace(/\n/g, '<br>')

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => signs[sign] ?? sign)

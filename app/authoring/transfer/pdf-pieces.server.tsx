import { Image, Link, Text, View } from '@react-pdf/renderer'
import type { ReactNode } from 'react'
import type { DrawnFormula } from './formula-drawing.server.ts'
import type { AskedPaper, Ink, Line, Paper } from './paper.ts'
import type { PaperSay } from './paper-say.ts'
import { pdfStyles as looks } from './pdf-styles.server.ts'

export type PdfPictures = ReadonlyMap<string, Uint8Array>

interface Room {
  readonly say: PaperSay
  readonly pictures: PdfPictures
  /** Formulas by their MathML. */
  readonly formulas: ReadonlyMap<string, DrawnFormula>
}

/** What a lesson holds, set on pages. */
export const Pieces = ({ paper, ...room }: Room & { readonly paper: readonly Paper[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
  paper.map((piece, at) => <PieceSet key={at} piece={piece} room={room} />)

/** What fills more than a third of a page or so may go on over it; anything shorter stays together. */
const isLong = (paper: readonly Paper[]) => JSON.stringify(paper).length > 2500

type Piece<K extends Paper['is']> = Extract<Paper, { is: K }>

const inside = (paper: readonly Paper[], room: Room) => <Pieces paper={paper} {...room} />

const views: { readonly [K in Paper['is']]: (piece: Piece<K>, room: Room) => ReactNode } = {
  heading: ({ level, line }) => (
    <Text style={looks[`heading${level}`]} minPresenceAhead={40}>
      <Inks line={line} />
    </Text>
  ),
  words: ({ line, quiet }) => (
    <Text style={quiet ? [looks.words, looks.quiet] : looks.words}>
      <Inks line={line} />
    </Text>
  ),
  list: ({ start, items }, room) => (
    <View style={looks.list}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
        <View key={at} style={looks.listItem}>
          <Text style={looks.bullet}>{start === null ? '•' : `${start + at}.`}</Text>
          <View style={looks.grow}>{inside(item, room)}</View>
        </View>
      ))}
    </View>
  ),
  ticks: ({ items }) => (
    <View style={looks.list}>
      {items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
        <Marked key={at} words={item} round={false} />
      ))}
    </View>
  ),
  quote: ({ inside: held }, room) => <View style={looks.quote}>{inside(held, room)}</View>,
  code: ({ text }) => (
    <View style={looks.code}>
      <Text style={looks.mono}>{text}</Text>
    </View>
  ),
  rule: () => <View style={looks.rule} />,
  table: ({ header, rows }) => (
    <View style={looks.table}>
      <Row cells={header} isHead />
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
        <Row key={at} cells={row} />
      ))}
    </View>
  ),
  picture: ({ media, alt, caption }, { pictures, say }) => {
    const data = pictures.get(media)
    return (
      <View style={looks.figure} wrap={false}>
        {data ? (
          <Image src={{ data: Buffer.from(data), format: 'jpg' }} style={looks.picture} />
        ) : (
          <Text style={looks.quiet}>{alt || say.paper('paperPictureGone')}</Text>
        )}
        {(caption !== '' || (data !== undefined && alt !== '')) && (
          <Text style={looks.caption}>{caption || alt}</Text>
        )}
      </View>
    )
  },
  box: ({ title, inside: held, tone }, room) => (
    <View style={tone === 'plain' ? looks.box : [looks.box, looks.strong]} wrap={isLong(held)}>
      {title !== '' && (
        <Text style={looks.boxName} minPresenceAhead={24}>
          {title}
        </Text>
      )}
      {inside(held, room)}
    </View>
  ),
  fold: ({ title, inside: held }, room) => (
    <View style={looks.box} wrap={isLong(held)}>
      <Text style={looks.boxName} minPresenceAhead={24}>
        {title}
      </Text>
      {inside(held, room)}
    </View>
  ),
  formula: ({ mathml, tex, caption }, { formulas }) => (
    <View style={looks.figure} wrap={false}>
      <FormulaSet drawn={formulas.get(mathml)} tex={tex} />
      {caption !== '' && <Text style={looks.caption}>{caption}</Text>}
    </View>
  ),
  asked: (piece, room) => <Asked piece={piece} room={room} />,
}

/** A formula that could not be drawn stands as it was written. */
function FormulaSet({ drawn, tex }: { drawn: DrawnFormula | undefined; tex: string }) {
  if (!drawn) return <Text style={looks.mono}>{tex}</Text>
  const { png, width, height } = drawn
  return <Image src={{ data: Buffer.from(png), format: 'png' }} style={{ width, height }} />
}

function PieceSet<K extends Paper['is']>({ piece, room }: { piece: Piece<K>; room: Room }) {
  return views[piece.is as K](piece, room)
}

function Row({ cells, isHead }: { cells: readonly Line[]; isHead?: boolean }) {
  return (
    <View style={isHead ? looks.headRow : looks.row} wrap={false}>
      {cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
        <Text key={at} style={isHead ? [looks.cell, looks.bold] : looks.cell}>
          <Inks line={cell} />
        </Text>
      ))}
    </View>
  )
}

function Marked({ words, round }: { words: string; round: boolean }) {
  return (
    <View style={looks.option} wrap={false}>
      <View style={round ? [looks.mark, looks.round] : looks.mark} />
      <Text style={looks.grow}>{words}</Text>
    </View>
  )
}

function Asked({ piece, room: { say } }: { piece: AskedPaper; room: Room }) {
  const { ask, hint, options, mark, answer, why } = piece
  return (
    <View style={looks.box} wrap={options.length > 8}>
      <Text style={looks.boxName} minPresenceAhead={40}>
        {ask}
      </Text>
      {hint !== '' && <Text style={looks.quiet}>{hint}</Text>}
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
        <Marked key={at} words={option} round={mark === 'one'} />
      ))}
      {options.length === 0 && <View style={looks.blank} />}
      {answer.length > 0 && (
        <Text style={looks.words}>
          <Text style={looks.bold}>{`${say.paper('paperAnswer')}: `}</Text>
          {answer.join('; ')}
        </Text>
      )}
      {why !== '' && (
        <Text style={looks.words}>
          <Text style={looks.bold}>{`${say.paper('paperWhy')}. `}</Text>
          {why}
        </Text>
      )}
    </View>
  )
}

const Inks = ({ line }: { line: Line }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: set once, never moved
  line.map((ink, at) => <InkSet key={at} {...ink} />)

/** A link within a course leads nowhere on paper; its words stay. */
function InkSet({ text, bold, italic, strike, code, href }: Ink) {
  const style = [
    ...(bold ? [looks.bold] : []),
    ...(italic ? [looks.italic] : []),
    ...(strike ? [looks.strike] : []),
    ...(code ? [looks.mono] : []),
  ]
  if (href && /^(https?|mailto|tel):/.test(href))
    return (
      <Link src={href} style={[...style, looks.link]}>
        {text}
      </Link>
    )
  return <Text style={style}>{text}</Text>
}

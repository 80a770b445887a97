import { Document, Image, Link, Page, renderToBuffer, Text, View } from '@react-pdf/renderer'
import type { ReactElement, ReactNode } from 'react'
import { type DrawnFormula, drawnFormulas } from './formula-drawing.server.ts'
import { type PaperCourse, type PaperPart, piecesOn } from './paper-course.ts'
import { type PdfPictures, Pieces } from './pdf-pieces.server.tsx'
import { pdfStyles as looks, registerTypeface } from './pdf-styles.server.ts'

export interface PdfPage {
  /** JPEG bytes of pictures by their ids; plain bytes, as they come out of another thread. */
  readonly pictures: PdfPictures
  readonly made: string
}

/** Pages of the parts, by their anchors. */
type Places = Map<string, number>

/**
 * A course as PDF, A4: a cover, a table of contents with page numbers that lead there, bookmarks, and a number at every foot.
 * It is set twice, since only a set page knows its number.
 */
export async function paperPdf(course: PaperCourse, page: PdfPage): Promise<Uint8Array> {
  registerTypeface()
  const places: Places = new Map()
  const formulas = await drawnFormulas(
    piecesOn(course).flatMap(piece => (piece.is === 'formula' && piece.mathml ? piece.mathml : [])),
  )
  const drawn = { ...page, formulas }
  await renderToBuffer(bookOf(course, drawn, { known: new Map(), found: places }))
  return renderToBuffer(bookOf(course, drawn, { known: places, found: new Map() }))
}

interface DrawnPage extends PdfPage {
  readonly formulas: ReadonlyMap<string, DrawnFormula>
}

interface Numbering {
  readonly known: Places
  readonly found: Places
}

const bookOf = (course: PaperCourse, page: DrawnPage, numbering: Numbering): ReactElement => (
  <Document
    title={course.title}
    subject={course.summary}
    language={course.language}
    creator="Bina"
    producer="Bina"
  >
    <Page size="A4" style={looks.page}>
      <Cover course={course} page={page} />
    </Page>
    <Page size="A4" style={looks.page}>
      <Contents course={course} places={numbering.known} />
      <Foot course={course} />
    </Page>
    {course.modules.flatMap(module =>
      module.parts.map((part, place) => (
        <Page key={part.anchor} size="A4" style={looks.page} bookmark={part.title}>
          {place === 0 ? <Text style={looks.module}>{module.title}</Text> : null}
          <Part part={part} course={course} page={page} found={numbering.found} />
          <Foot course={course} />
        </Page>
      )),
    )}
  </Document>
)

function Cover({ course, page }: { course: PaperCourse; page: PdfPage }) {
  const { say } = course
  const picture = course.coverMediaId ? page.pictures.get(course.coverMediaId) : undefined
  return (
    <>
      {picture && <Image src={{ data: Buffer.from(picture), format: 'jpg' }} style={looks.cover} />}
      <Text style={looks.title}>{course.title}</Text>
      {course.summary !== '' && <Text style={looks.lead}>{course.summary}</Text>}
      {course.audience !== '' && (
        <Text style={looks.quiet}>{say.paper('paperAudience', { audience: course.audience })}</Text>
      )}
      {course.hoursJp !== null && (
        <Text style={looks.quiet}>{say.paper('paperJp', { count: course.hoursJp })}</Text>
      )}
      {course.number === null && <Text style={looks.quiet}>{say.paper('paperDraft')}</Text>}
      <Text style={looks.quiet}>{page.made}</Text>
    </>
  )
}

function Contents({ course, places }: { course: PaperCourse; places: Places }) {
  return (
    <>
      <Text style={looks.contents} id="contents">
        {course.say.paper('paperContents')}
      </Text>
      {course.modules.map((module, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: modules may be called alike
        <View key={at}>
          <Text style={looks.contentsModule} minPresenceAhead={24}>
            {module.title}
          </Text>
          {module.parts.map(({ anchor, title }) => (
            <Link key={anchor} src={`#${anchor}`} style={looks.contentsRow} wrap={false}>
              <Text style={looks.contentsWords}>{title}</Text>
              <Text style={looks.contentsNumber}>{places.get(anchor) ?? ''}</Text>
            </Link>
          ))}
        </View>
      ))}
    </>
  )
}

function Foot({ course }: { course: PaperCourse }) {
  return (
    <View style={looks.foot} fixed>
      <Text style={looks.footTitle}>{course.title}</Text>
      <Text
        render={({ pageNumber, totalPages }) =>
          course.say.paper('paperPage', { page: pageNumber, total: totalPages ?? pageNumber })
        }
      />
    </View>
  )
}

interface PartProps {
  readonly part: PaperPart
  readonly course: PaperCourse
  readonly page: DrawnPage
  readonly found: Places
}

function Part({ part, course, page, found }: PartProps): ReactNode {
  return (
    <>
      <Text style={looks.part} id={part.anchor}>
        {part.title}
      </Text>
      <Text
        style={looks.unseen}
        render={({ pageNumber }) => {
          found.set(part.anchor, pageNumber)
          return ''
        }}
      />
      <Pieces paper={part.paper} say={course.say} pictures={page.pictures} formulas={page.formulas} />
    </>
  )
}

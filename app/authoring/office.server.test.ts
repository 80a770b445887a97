import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { db } from '#db/connection.ts'
import { makePerson, testTime } from '#db/makers.ts'
import { mediaFor } from './media.server.ts'
import { paperPurposes } from './media-kind.ts'
import { mediaResponse } from './media-response.server.ts'
import { takeIn } from './taking-in.server.ts'
import { remember } from './uploads.server.ts'

type Files = Readonly<Record<string, string>>

async function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  return buffer(zip.outputStream)
}

const typed = (main: string): Files => ({
  '[Content_Types].xml': `<Types><Override PartName="/x" ContentType="${main}"/></Types>`,
})
const microsoft = (kind: string) => typed(`application/vnd.openxmlformats-officedocument.${kind}.main+xml`)
const word = { ...microsoft('wordprocessingml.document'), 'word/document.xml': '<w/>' }
const excel = { ...microsoft('spreadsheetml.sheet'), 'xl/workbook.xml': '<w/>' }
const open = (kind: string) => ({
  mimetype: `application/vnd.oasis.opendocument.${kind}`,
  'content.xml': '<o/>',
})

const taken = async (bytes: Uint8Array, purpose = paperPurposes) => {
  async function* content() {
    yield bytes
  }
  const found = await takeIn({ purpose, content: content() })
  return found.ok ? found.file.mime.split(/[./]/).at(-1) : found.reason
}

describe('papers to take along', () => {
  it.each([
    ['Word', word, 'document'],
    ['Excel', excel, 'sheet'],
    ['PowerPoint', microsoft('presentationml.presentation'), 'presentation'],
    ['an open text', open('text'), 'text'],
    ['an open sheet', open('spreadsheet'), 'spreadsheet'],
    ['open slides', open('presentation'), 'presentation'],
    ['Word with macros', typed('application/vnd.ms-word.document.macroEnabled.main+xml'), 'macros'],
    ['Excel with macros', typed('application/vnd.ms-excel.sheet.macroEnabled.main+xml'), 'macros'],
    ['a program under a name of Word', { ...word, 'word/vbaProject.bin': 'x' }, 'macros'],
    ['an old sheet of macros', { ...excel, 'xl/macrosheets/sheet1.xml': 'x' }, 'macros'],
    ['a control', { ...word, 'word/activeX/activeX1.bin': 'x' }, 'macros'],
    ['an open text with a program', { ...open('text'), 'Basic/Standard/Module1.xml': 'x' }, 'macros'],
    ['a binary sheet', typed('application/vnd.ms-excel.sheet.binary.main'), 'wrongType'],
    ['any archive', { 'a.exe': 'MZ' }, 'wrongType'],
    ['two things at once', { ...word, ...open('text') }, 'wrongType'],
    [
      'one that says too much of itself',
      { ...word, '[Content_Types].xml': 'x'.repeat(2_000_000) },
      'wrongType',
    ],
  ] as [string, Files, string][])('are told by what is in them: %s', async (_, files, told) => {
    expect(await taken(await zipOf(files))).toBe(told)
  })

  it.each([
    ['a table', 'nama;umur\nAsep;41\n', 'csv'],
    ['a table with commas and a mark', '\ufeffnama,umur\n"Asep, S.T.",41', 'csv'],
    ['a page in disguise', '<html>, ; \n', 'wrongType'],
    ['bytes after text', `a;b\n${'x;y\n'.repeat(3000)}\0`, 'wrongType'],
    ['a letter', 'Dengan hormat\n', 'wrongType'],
    ['an old file of Office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'oldOffice'],
  ])('are told by their bytes: %s', async (_, text, told) => {
    const isOld = told === 'oldOffice'
    expect(await taken(Buffer.from(text, isOld ? 'latin1' : 'utf8'))).toBe(told)
  })

  it('are refused whatever stands behind the beginning of an archive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        expect(await taken(Buffer.concat([Buffer.from('PK\x03\x04'), bytes]))).toBe('wrongType')
      }),
      { numRuns: 30 },
    )
  })

  it('are not taken where slides are, and only ever saved, under the ending of what they are', async () => {
    const bytes = await zipOf(word)
    expect(await taken(bytes, ['material'])).toBe('wrongType')
    async function* content() {
      yield bytes
    }
    const person = await makePerson({ roles: ['expert'] })
    const found = await takeIn({ purpose: paperPurposes, content: content() })
    if (!found.ok) throw new Error(found.reason)
    const about = { name: 'Formulir.html', personId: person.id }
    const { id } = await remember(db, about, found.file, testTime)
    const stored = await mediaFor(db, person, id)
    if (!stored) throw new Error('just stored')
    const { headers } = mediaResponse(new Request(`http://x/media/${id}`), stored)
    expect(headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''Formulir.html.docx")
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Content-Security-Policy')).toContain('sandbox')
  })
})

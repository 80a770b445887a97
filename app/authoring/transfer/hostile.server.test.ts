import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive, paragraph, table, wordFile } from '#content/samples/word.mjs'
import { checkDocument } from '../document-check.ts'
import type { IncomingPart } from './incoming.ts'
import { NoCourse } from './incoming.ts'
import { readFile } from './read-file.server.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bina-hostile-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(name: string, content: Uint8Array | string) {
  const path = join(folder, 'sent')
  await writeFile(path, content)
  try {
    const file = await readFile({ path, name, split: 'auto', language: 'id' })
    file.close()
    return file.course
  } catch (fault) {
    if (fault instanceof NoCourse) return fault.reason
    throw fault
  }
}

/** One file of an archive as its bytes say it, true or not. */
interface Told {
  readonly name: string
  readonly content: Buffer
  readonly size?: number
  readonly mode?: number
  readonly flags?: number
}

/** An archive written by hand, so that it may lie. */
function rawArchive(files: readonly Told[]): Buffer {
  const locals: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const { name, content, size = content.length, mode = 0o100644, flags = 0 } of files) {
    const packed = deflateRawSync(content)
    const label = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags, 2)
    facts.writeUInt16LE(8, 4)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(size, 18)
    facts.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), facts, label, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE((mode << 16) >>> 0, 6)
    tail.writeUInt32LE(at, 10)
    const made = Buffer.from([20, 3])
    list.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), made, facts, tail, label]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, directory, end])
}

const text = (content: string) => Buffer.from(content)
const lesson = { name: 'a.md', content: text('# A\n\nIsi') }

it('reads an archive written by hand when it tells the truth', async () => {
  expect(await read('a.zip', rawArchive([lesson]))).toMatchObject({ modules: [{ parts: [{ title: 'A' }] }] })
})

it('says which name in an archive is not safe', async () => {
  const path = join(folder, 'naskah.zip')
  for (const name of ['../../etc/passwd.md', '/etc/passwd.md', 'C:\\a.md']) {
    await writeFile(path, rawArchive([{ ...lesson, name }]))
    const sent = { path, name: 'naskah.zip', split: 'auto', language: 'id' } as const
    await expect(readFile(sent)).rejects.toMatchObject({ reason: 'wildName', detail: name })
  }
})

describe('an archive that means harm is refused with its reason', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024)
  const cases: readonly (readonly [string, () => Buffer, string])[] = [
    ['a name that leads out', () => rawArchive([{ ...lesson, name: '../../etc/passwd.md' }]), 'wildName'],
    ['an absolute name', () => rawArchive([{ ...lesson, name: '/etc/passwd.md' }]), 'wildName'],
    ['a drive of Windows', () => rawArchive([{ ...lesson, name: 'C:\\a.md' }]), 'wildName'],
    ['a way back by backslashes', () => rawArchive([{ ...lesson, name: '..\\a.md' }]), 'wildName'],
    ['a device of Windows', () => rawArchive([{ ...lesson, name: 'bab/CON.md' }]), 'wildName'],
    ['a name without end', () => rawArchive([{ ...lesson, name: `${'a'.repeat(400)}.md` }]), 'wildName'],
    ['a link', () => rawArchive([{ name: 'a.md', content: text('/etc/passwd'), mode: 0o120777 }]), 'link'],
    ['a password', () => rawArchive([{ ...lesson, flags: 1 }]), 'locked'],
    ['an archive within', () => rawArchive([lesson, { name: 'b.zip', content: text('PK') }]), 'nested'],
    ['a bomb', () => rawArchive([lesson, { name: 'b.png', content: zeros(50) }]), 'packedTooTight'],
    [
      'a bomb that lies of its size',
      () => rawArchive([{ ...lesson, content: zeros(50), size: 100 }]),
      'brokenArchive',
    ],
    [
      'too large a file',
      () => rawArchive([lesson, { name: 'b.png', content: text('x'), size: 99e6 }]),
      'unpacksTooLarge',
    ],
    ['a text too long', () => rawArchive([{ name: 'a.md', content: randomBytes(9e6) }]), 'unpacksTooLarge'],
    ['the same name twice', () => rawArchive([lesson, lesson]), 'brokenArchive'],
    [
      'too many files',
      () => rawArchive(Array.from({ length: 2100 }, (_, at) => ({ ...lesson, name: `${at}.md` }))),
      'manyFiles',
    ],
    ['an end cut off', () => rawArchive([lesson]).subarray(0, 60), 'brokenArchive'],
    ['no lesson at all', () => rawArchive([{ name: 'a.png', content: text('x') }]), 'noLessons'],
    [
      'bytes that are no text',
      () => rawArchive([{ name: 'a.md', content: Buffer.from([0xff, 0xfe, 0x41]) }]),
      'notText',
    ],
  ]
  it.each(cases)('%s', async (_, make, reason) => {
    expect(await read('a.zip', make())).toBe(reason)
  })
})

const nestedList = (depth: number) =>
  Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')

describe('a file that is not what it says is refused', () => {
  it.each([
    ['a.md', '', 'empty'],
    ['a.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldWord'],
    ['a.docx', '%PDF-1.7', 'wrongType'],
    ['a.exe', 'MZ', 'wrongType'],
    ['a.md', Buffer.from([0x23, 0x20, 0, 0x41]), 'notText'],
    ['a.html', '<div>'.repeat(500), 'tooMuch'],
    ['a.html', `<table>${'<tr><td colspan=100 rowspan=1000>x'.repeat(50)}`, 'tooMuch'],
    ['a.html', '<p>x'.repeat(130_000), 'tooMuch'],
    ['a.md', `${'*a _b '.repeat(4000)}`, 'tooMuch'],
    ['a.md', `# A\n\n## B\n\n${'['.repeat(100_000)}`, 'tooMuch'],
    ['a.md', `# A\n\n${'1. '.repeat(3000)}x`, 'tooMuch'],
    ['a.md', `# A\n\n${'> '.repeat(3000)}x`, 'tooMuch'],
    ['a.md', `# A\n\n${nestedList(1000)}`, 'tooMuch'],
    ['a.md', `# A${'\n'.repeat(300_000)}x`, 'tooMuch'],
    ['a.md', `# A\n\n## B\n\n${`${'['.repeat(4900)}\n\n## C\n\n`.repeat(20)}`, 'tooMuch'],
    ['a.html', `<p>${'x'.repeat(9_000_000)}`, 'tooLarge'],
  ])('%s', async (name, content, reason) => {
    expect(await read(name, content)).toBe(reason)
  })
})

describe('a Word document that means harm is refused', () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;">]><w:document>&lol1;</w:document>'
  it('for entities', async () => {
    const extra = { 'word/document.xml': laughs }
    expect(await read('a.docx', await wordFile([], { extra }))).toBe('entities')
  })

  it('for XML of another width, which would hide them', async () => {
    const extra = { 'word/document.xml': Buffer.from(`\uFEFF${laughs}`, 'utf16le') }
    expect(await read('a.docx', await wordFile([], { extra }))).toBe('notText')
  })

  it('for a table of a hundred megabytes, before it is unpacked', async () => {
    const cells = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(3_300_000)
    const extra = { 'word/document.xml': `<w:document>${cells}</w:document>` }
    expect(await read('a.docx', await wordFile([], { extra }))).toMatch(/unpacksTooLarge|packedTooTight/)
  })

  it('for a table of more cells than a lesson can have', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => [`${at}`, 'a', 'b', 'c', 'd', 'e'])
    const course = await read('a.docx', await wordFile([paragraph('Tabel'), table(rows)]))
    if (typeof course === 'string') return expect(course).toBe('tooMuch')
    const [part] = course.modules.flatMap(({ parts }) => parts)
    expect(checkDocument((part as Extract<IncomingPart, { kind: 'lesson' }>).doc).ok).toBe(false)
  }, 60_000)

  it('for being something else in the same archive', async () => {
    const files = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }
    expect(await read('a.docx', await archive(files))).toBe('wrongType')
  })

  it('for XML that is cut off', async () => {
    const extra = { 'word/document.xml': '<w:document><w:body><w:p>' }
    expect(typeof (await read('a.docx', await wordFile([], { extra })))).toBe('string')
  })
})

it('lets no script of a page into a lesson, however it is written', async () => {
  const page = `<!doctype html><title>Halaman</title><body onload="alert(1)"><h1>Satu</h1>
    <p onclick=alert(2) style="background:url(javascript:alert(3))">Aman <a href="java&#x0A;script:alert(4)">klik</a>
    <a href="data:text/html,<script>alert(5)</script>">data</a><img src=x onerror=alert(6)></p>
    <svg onload=alert(7)><script>alert(8)</script></svg><iframe srcdoc="<script>alert(9)</script>"></iframe>
    <div data-block="embed" data-attrs='{"href":"javascript:alert(10)"}'>x</div><math><mtext><script>alert(11)</script></mtext></math>`
  const course = await read('a.html', page)
  if (typeof course === 'string') throw new Error(course)
  const parts = course.modules.flatMap(({ parts }) => parts)
  const docs = parts.flatMap(part => (part.kind === 'lesson' ? [part.doc] : []))
  expect(docs.every(doc => checkDocument(doc).ok)).toBe(true)
  expect(JSON.stringify(docs)).not.toMatch(/alert|script|onerror/)
  expect(parts.flatMap(({ notes }) => notes.map(({ what }) => what))).toEqual(
    expect.arrayContaining(['linkOff', 'frame', 'pictureMissing']),
  )
})

it('makes a sound lesson of any soup of tags, or refuses it', async () => {
  const tag = fc.constantFrom(
    ...[
      'p',
      'h1',
      'h2',
      'h5',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'th',
      'b',
      'i',
      'a href="https://x.id"',
      'pre',
      'blockquote',
    ],
    ...[
      'div',
      'section',
      'img src="x"',
      'br',
      'hr',
      'svg',
      'iframe',
      'body',
      'html',
      'template',
      'figure',
      'figcaption',
      'o:p',
      'sup',
    ],
    ...[
      'td colspan="3"',
      'div data-block="image" data-attrs="{}"',
      'script',
      'style',
      '!--',
      '![CDATA[',
      '?xml',
      'select',
      'option',
    ],
  )
  const piece = fc.oneof(
    tag.map(name => `<${name}>`),
    tag.map(name => `</${name.split(' ')[0]}>`),
    fc.constantFrom('kata ', ' &amp; ', '&nbsp;', '-->', ']]>', '\uE000lost\uE001', '\n'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async pieces => {
      const course = await read('a.html', `<p>${pieces.join('')}`)
      if (typeof course === 'string') return
      for (const part of course.modules.flatMap(({ parts }) => parts))
        if (part.kind === 'lesson') expect(checkDocument(part.doc)).toMatchObject({ ok: true })
    }),
  )
})

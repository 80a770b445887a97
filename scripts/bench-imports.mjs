import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { archive, heading, paragraph, picture, table, wordFile } from '../content/samples/word.mjs'
import { root } from './house.mjs'
import { Visitor } from './visitor.mjs'

/** How long and how much more memory it takes to read manuscripts: one like a whole book, and some that mean harm. */
export async function importsOf(address, pid) {
  const visitor = await new Visitor(address).become('dewi@sukamaju.example')
  const told = []
  for (const [name, file, make] of cases)
    told.push({ name, ...(await sent(visitor, pid, file, await make())) })
  return told
}

export const importsTable = told =>
  [
    '| Reading a manuscript | sent | becomes | time | memory more, at most |',
    '| --- | --: | --- | --: | --: |',
    ...told.map(
      ({ name, bytes, becomes, seconds, memory }) =>
        `| ${name} | ${megabytes(bytes)} | ${becomes} | ${seconds.toFixed(1)} s | ${megabytes(memory)} |`,
    ),
  ].join('\n')

const megabytes = bytes => `${(bytes / 1e6).toFixed(1)} MB`

const words = 'Catat kedatangan selama seminggu, lalu lihat puncaknya dan beri tahu sebelum ditanya. '.repeat(
  6,
)

/** Three hundred pages: sixty lessons with text, tables and pictures. */
function book() {
  const drawing = readFileSync(join(root, 'content/courses/mengatur-waktu-di-loket/images/tiga-baki.webp'))
  const pictures = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`r${at}`, drawing]))
  const lesson = at => [
    heading(1, `Pelajaran ${at + 1}`),
    ...Array.from({ length: 40 }, () => paragraph(words)),
    table(Array.from({ length: 12 }, (_, row) => [`${row}`, 'Loket', 'Petugas', '08.00'])),
    ...(at % 3 ? [] : [picture(`r${at / 3}`, 'Tiga baki')]),
  ]
  return wordFile(Array.from({ length: 60 }, (_, at) => lesson(at)).flat(), { pictures })
}

const xml = text => wordFile([], { extra: { 'word/document.xml': text } })

/** A table of one column, each row another number, so that it packs no better than a real one. */
const numbers = rows =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:tbl>${Array.from(
    { length: rows },
    () => `<w:tr><w:tc><w:p><w:r><w:t>${Math.random()}</w:t></w:r></w:p></w:tc></w:tr>`,
  ).join('')}</w:tbl></w:body></w:document>`

const laughs = `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]><w:document>&j;</w:document>`

const cases = [
  ['A Word book of 300 pages', 'buku.docx', book],
  ['A Word table of 100 MB', 'tabel.docx', () => xml(numbers(1_500_000))],
  ['A Word table as large as passes the first look', 'sel.docx', () => xml(numbers(26_000))],
  ['Entities within entities', 'tawa.docx', () => xml(laughs)],
  [
    'An archive of 300 MB of nothing',
    'bom.zip',
    () => archive({ 'a.md': '# A', 'a.png': Buffer.alloc(59e6), 'b.png': Buffer.alloc(59e6) }),
  ],
  ['A page of a million elements', 'sejuta.html', () => '<p>x'.repeat(1_000_000)],
  ['A page 100,000 deep', 'dalam.html', () => '<div>'.repeat(100_000)],
]

async function sent(visitor, pid, name, content) {
  const bytes = Buffer.from(content)
  const form = new FormData()
  form.set('use', 'course')
  form.set('workId', '')
  form.set('formKey', `${name}-${performance.now()}`)
  form.set('language', 'id')
  form.set('file', new File([bytes], name))
  const before = memoryOf(pid, 'VmRSS')
  forgetPeak(pid)
  const began = performance.now()
  const answer = await fetch(`${visitor.address}/media/arrival`, {
    method: 'POST',
    headers: { Cookie: visitor.cookie, Origin: visitor.address, Accept: 'application/json' },
    body: form,
  })
  const { to } = await answer.json()
  const becomes = await outcome(visitor, to)
  const seconds = (performance.now() - began) / 1000
  return { bytes: bytes.length, becomes, seconds, memory: Math.max(0, memoryOf(pid, 'VmHWM') - before) }
}

async function outcome(visitor, to) {
  for (let tries = 0; tries < 300; tries += 1) {
    const page = await (await visitor.ask(to)).text()
    if (page.includes('Berkas ini tidak dapat diimpor')) return 'refused'
    const lessons = /(\d+) pelajaran</.exec(page)?.[1]
    if (lessons) return `${lessons} lessons`
    await new Promise(resolve => setTimeout(resolve, 200))
  }
  return 'nothing'
}

/** Bytes that the system says a process holds, or held at most since its peak was forgotten. */
const memoryOf = (pid, name) =>
  Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024

const forgetPeak = pid => writeFileSync(`/proc/${pid}/clear_refs`, '5')

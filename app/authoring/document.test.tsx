import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { DocNode, DocumentFacts } from './blocks/block.ts'
import { blocks } from './blocks/registry.ts'
import { shown } from './blocks/shown.ts'
import {
  countWords,
  gapsIn,
  mediaIn,
  outlineOf,
  promptsOnly,
  questionsIn,
  sameDocument,
  weightOf,
} from './document.ts'
import { Document } from './document.tsx'
import { parseMarkdown } from './markdown.ts'

const facts: DocumentFacts = {
  media: { pagi: { id: 'pagi', bytes: 40_000, width: 800, height: 400, widths: [400] } },
  recordings: { inovasi: { id: 'inovasi', title: 'Inovasi', seconds: 600, bytes: 6_000_000 } },
}
const markdown = `## Menyambut

Sapa dulu. <br>Lalu [dengar](https://menpan.go.id "x")

![Loket](media:pagi "Pagi")

::recording{id="inovasi" from="1:00" to="3:00"}

\`\`\`question
id: q-1
kind: ordering
prompt: { ask: Urutkan, items: [] }
key: [satu, dua, tiga]
explanation: Begitulah rahasia.
\`\`\`

:::callout{kind="tip" title="Kiat"}
Satu hal.
:::
`.replace(' "x"', '')
const lesson = parseMarkdown(markdown)
/** As a page is sent, with what is fetched only where a lesson holds it. */
function sent(body: DocNode): Promise<string> {
  const page = new PassThrough()
  const { pipe } = renderToPipeableStream(
    <Document body={body} media={facts.media} recordings={facts.recordings} />,
    { onAllReady: () => pipe(page) },
  )
  return text(page)
}

describe('a document weighs', () => {
  it('its words at 180 a minute, its pictures, its stretch of recording and its questions', () => {
    const words = Array.from({ length: 360 }, () => 'kata').join(' ')
    expect(weightOf(parseMarkdown(words), facts)).toMatchObject({ words: 360, minutes: 2 })
    expect(weightOf(parseMarkdown(''), facts)).toMatchObject({ words: 0, minutes: 1 })
    const { minutes, bytes } = weightOf(lesson, facts)
    expect(minutes).toBe(3)
    expect(bytes).toBeGreaterThan(40_000 + 1_200_000)
    expect(bytes).toBeLessThan(40_000 + 1_200_000 + 500)
  })

  it('a word as people count it', () => {
    expect(countWords('Pelayanan publik, 1.234,5 berkas; Jum’at – anak-anak.')).toBe(6)
  })
})

it('what reaches a learner holds no key and no explanation, and an ordering is mixed', () => {
  const shown = promptsOnly(lesson)
  const text = JSON.stringify(shown)
  expect(text).not.toContain('key')
  expect(text).not.toContain('rahasia')
  const [asked] = questionsIn(shown)
  expect(asked?.question.prompt).toMatchObject({ items: expect.arrayContaining(['satu', 'dua', 'tiga']) })
  expect(asked?.question.prompt).not.toMatchObject({ items: ['satu', 'dua', 'tiga'] })
  expect(promptsOnly(lesson)).toEqual(shown)
})

it('says what is missing, block by block', () => {
  const unfinished: DocNode = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { id: 'h', level: 2 } },
      { type: 'image', attrs: { id: 'i', media: 'pagi', alt: ' ', caption: '', decorative: false } },
      { type: 'recording', attrs: { id: 'r', work: 'inovasi', from: 90, to: 30 } },
    ],
  }
  expect(gapsIn(unfinished, facts)).toEqual([
    { blockId: 'h', says: 'headingEmpty' },
    { blockId: 'i', says: 'imageAltMissing' },
    { blockId: 'r', says: 'recordingBackwards' },
  ])
})

it('says which titles, times and minutes are missing, and where sections are too few or too many', () => {
  const sections = (...titles: string[]) =>
    titles.map((title, at) => ({
      type: 'section',
      attrs: { id: `${title || 'none'}-${at}`, title },
      content: [{ type: 'paragraph' }],
    }))
  const unfinished: DocNode = {
    type: 'doc',
    content: [
      { type: 'steps', attrs: { id: 's' }, content: sections('a', ' ') },
      { type: 'timeline', attrs: { id: 't' }, content: sections('07.00') },
      { type: 'columns', attrs: { id: 'c' }, content: sections('', '', '', '') },
      { type: 'oldNew', attrs: { id: 'o', oldMinutes: 4, newMinutes: null }, content: sections('', '') },
      { type: 'jobAid', attrs: { id: 'j', title: '' }, content: [{ type: 'paragraph' }] },
    ],
  }
  expect(gapsIn(unfinished, facts)).toEqual([
    { blockId: ' -1', says: 'stepsUntitled' },
    { blockId: 't', says: 'sectionsTooFew' },
    { blockId: 'c', says: 'sectionsTooMany' },
    { blockId: 'o', says: 'oldNewMinutesMissing' },
    { blockId: 'j', says: 'jobAidUntitled' },
  ])
})

it('knows its pictures and headings, and itself in another order of keys', () => {
  expect(mediaIn(lesson)).toEqual(['pagi'])
  expect(outlineOf(lesson)).toMatchObject([{ level: 2, title: 'Menyambut' }])
  expect(sameDocument({ type: 'a', attrs: { x: 1, y: 2 } }, { attrs: { y: 2, x: 1 }, type: 'a' })).toBe(true)
  expect(sameDocument({ type: 'a', text: 'x' }, { type: 'a', text: 'y' })).toBe(false)
})

describe('a learner reads', () => {
  it('plain HTML: headings to link to, pictures with words, links that lead away safely', async () => {
    const page = await sent(promptsOnly(lesson))
    expect(page).toMatch(/<h2 id="[\w-]+">Menyambut<\/h2>/)
    expect(page).toContain('<a href="https://menpan.go.id" rel="noopener noreferrer">dengar</a>')
    expect(page).toContain('alt="Loket"')
    expect(page).toContain('/media/pagi?width=400 400w')
    expect(page).toContain('href="/seminars/inovasi?from=60&amp;to=180"')
    expect(page).not.toContain('style=')
  })

  it('every block of a lesson under a name that a link can lead to', async () => {
    const doc = parseMarkdown('Sapa.\n\n- Satu\n\n> Kata\n\n:::callout{kind="tip"}\nIngat.\n:::')
    const page = await sent(doc)
    const ids = (doc.content ?? []).map(node => String(node.attrs?.id))
    expect(ids).toHaveLength(4)
    for (const id of ids) expect(page).toContain(` id="${id}"`)
  })

  it('in every cell of a table under which column it stands, so that a phone can show row by row', async () => {
    const page = await sent(
      parseMarkdown('| Langkah | Kertas | Layar |\n| --- | --- | --- |\n| Cari | 15 menit | 1 menit |'),
    )
    expect(page).toContain('<td data-column="Kertas"><p>15 menit</p></td>')
    expect(page).toContain('<table class="by-row">')
    expect(await sent(parseMarkdown('| Menyulut | Meredakan |\n| --- | --- |\n| A | B |'))).not.toContain(
      'by-row',
    )
  })

  it('every kind of block', () => {
    expect(Object.keys(shown).sort()).toEqual(blocks.map(({ name }) => name).sort())
  })

  const two = (block: string) =>
    `::::${block}\n:::section{title="Satu"}\nIsi satu.\n:::\n\n:::section{title="Dua"}\nIsi dua.\n:::\n::::`

  it.each(['accordion', 'steps', 'tabs', 'columns', 'timeline', 'oldNew'])(
    'all titles and texts of %s before any script has run',
    async name => {
      const page = await sent(parseMarkdown(two(name)))
      for (const words of ['Satu', 'Isi satu.', 'Dua', 'Isi dua.']) expect(page).toContain(words)
      expect(page).not.toMatch(/style=|<template/)
    },
  )

  it('what a new way saves, or that it takes longer, in words', async () => {
    expect(await sent(parseMarkdown(two('oldNew{old="15" new="3"}')))).toContain('Hemat 12 menit setiap kali')
    expect(await sent(parseMarkdown(two('oldNew{old="3" new="5"}')))).toContain(
      'Perlu 2 menit lebih lama setiap kali',
    )
    expect(await sent(parseMarkdown(two('oldNew{old="3" new="3"}')))).toContain('Waktunya sama')
    expect(await sent(parseMarkdown(two('oldNew{old="3"}')))).not.toContain('setiap kali')
  })

  it('what a word means where it stands, without a script, when it is linked to a term of the lesson', async () => {
    const terms = '```glossary\n- { term: SKM, meaning: Survei kepuasan. }\n```\n\n'
    const page = await sent(parseMarkdown(`${terms}Baca [survei](#term-skm) dan [lain](#term-x).`))
    const [, id] = /popovertarget="([^"]+)"[^>]*>survei/.exec(page) ?? []
    expect(id).toBeTruthy()
    expect(page).toContain(`id="${id}" popover="auto"`)
    expect(page).toContain('<a href="#term-x">lain</a>')
  })

  it('a job aid, whose button waits for scripts', async () => {
    const page = await sent(parseMarkdown(':::jobAid{title="Sebelum buka"}\n- Stempel\n:::'))
    expect(page).toContain('Sebelum buka')
    expect(page).not.toContain('<button')
  })

  it('nothing dangerous, even from a document that was never checked', async () => {
    const bad: DocNode = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: '<img src=x onerror=alert(1)>' }] },
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
          ],
        },
        { type: 'script', content: [{ type: 'text', text: 'alert(1)' }] },
        { type: 'heading', attrs: { level: 'script' }, content: [{ type: 'text', text: 'h' }] },
      ],
    }
    const page = await sent(bad)
    expect(page).not.toMatch(/<img|<script|javascript:/)
    expect(page).toContain('&lt;img')
  })
})

import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { Suspense } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { wordsIn } from '#app/web/words.tsx'
import { attrsOf } from '../doc-node.ts'
import { gapsIn, mediaIn, promptsOnly, textOf, weightOf } from '../document.ts'
import { parseMarkdown } from '../markdown.ts'
import type { DocNode, DocumentFacts, Slots } from './block.ts'
import { blocks } from './registry.ts'
import { showWords } from './show-words.ts'
import { shown as looks } from './shown.ts'
import { termHref, termsIn } from './term.ts'

const facts: DocumentFacts = {
  media: {
    kartu: { id: 'kartu', bytes: 40_000, name: 'kartu.pdf', mime: 'application/pdf' },
    satu: { id: 'satu', bytes: 1000, width: 800, height: 600, widths: [640] },
    dua: { id: 'dua', bytes: 2000 },
  },
  recordings: {},
}
const say = wordsIn(showWords, 'id')
const fence = (name: string, yaml: string) => parseMarkdown(`\`\`\`${name}\n${yaml}\n\`\`\``)
const gaps = (doc: DocNode) => gapsIn(doc, facts).map(gap => gap.says)

/** The first block as a learner's page has it before any script. */
function shown(doc: DocNode, slots: Slots = {}): Promise<string> {
  const [node] = promptsOnly(doc).content ?? []
  const Show = looks[node!.type]!
  const page = new PassThrough()
  const { pipe } = renderToPipeableStream(
    <Suspense>
      <Show id="b" attrs={attrsOf(node!)} facts={facts} slots={slots} sections={[]} />
    </Suspense>,
    { onAllReady: () => pipe(page) },
  )
  return text(page)
}

it('every kind of block has its look for learners, and no look is without its block', () => {
  expect(Object.keys(looks).sort()).toEqual(blocks.map(({ name }) => name).sort())
})

describe('flashcards', () => {
  it('turn over without a script', async () => {
    const page = await shown(fence('flashcards', '- { front: Depan, back: Belakang }'))
    expect(page).toMatch(/<details[^>]*><summary[^>]*>.*Depan.*<\/summary>.*Belakang.*<\/details>/)
  })

  it('want both sides', () => {
    expect(gaps(fence('flashcards', '- { front: Depan, back: " " }'))).toEqual(['flashcardEmpty'])
  })
})

describe('a branching conversation', () => {
  const talk = fence(
    'scenario',
    `title: Di loket
turns:
  - { id: 1, speaker: Warga, words: Kapan selesai?, choices: [{ words: Besok., next: 2 }, { words: Tunggu., next: 1 }] }
  - { id: 2, speaker: Warga, words: Terima kasih., end: good, advice: Jelas dan pendek. }`,
  )

  it('is read without a script, choice by choice, and back to where it was', async () => {
    const page = await shown(talk)
    expect(page.match(/<details/g)).toHaveLength(2)
    expect(page).toContain('href="#b-1"')
    expect(page).toContain('id="b-1"')
    expect(page).toContain('Jelas dan pendek.')
    expect(page).not.toContain('<button')
  })

  it('may be published once it ends, and is found by its words', () => {
    expect(gaps(talk)).toEqual([])
    expect(textOf(talk)).toContain('Kapan selesai?')
    expect(gaps(fence('scenario', 'turns: [{ id: 1, words: Halo }]'))).toEqual([
      'scenarioNoEnd',
      'scenarioDeadEnd',
    ])
  })
})

describe('a file', () => {
  const doc = parseMarkdown('::file{id="kartu" title="Kartu"}')

  it('says what it is and how large before it is fetched', async () => {
    const page = await shown(doc)
    expect(page).toContain('href="/media/kartu"')
    expect(page).toMatch(/PDF, 40.KB/)
  })

  it('counts among the media of a lesson and in its weight', () => {
    expect(mediaIn(doc)).toEqual(['kartu'])
    expect(weightOf(doc, facts).bytes).toBeGreaterThan(40_000)
  })

  it('wants a name and a file that is there', () => {
    expect(gaps(parseMarkdown('::file{id="hilang" title=""}'))).toEqual(['fileMissing', 'fileTitleMissing'])
  })
})

describe('a gallery', () => {
  const doc = fence('gallery', '- { media: satu, alt: Loket }\n- { media: dua, alt: Antrean, caption: Pagi }')

  it('leads to each picture without a script', async () => {
    const page = await shown(doc)
    expect(page).toContain('href="/media/satu"')
    expect(page).toContain('<figcaption>Pagi</figcaption>')
    expect(mediaIn(doc)).toEqual(['satu', 'dua'])
    expect(gaps(doc)).toEqual([])
  })

  it('wants two pictures with words for who cannot see them', () => {
    expect(gaps(fence('gallery', '- { media: satu, alt: "" }'))).toEqual(['galleryFew', 'galleryAltMissing'])
  })
})

describe('a formula', () => {
  it('reaches learners set, without a style of its own', async () => {
    const page = await shown(fence('formula', 'tex: \\fcolorbox{red}{white}{$\\frac{a}{b}$}\ncaption: Bagi'))
    expect(page).toContain('<mfrac>')
    expect(page).toContain('Bagi')
    expect(page).not.toContain(' style=')
  })

  it('is told to be faulty, and then shown as it is written', async () => {
    const faulty = fence('formula', 'tex: \\frac{a')
    expect(gaps(faulty)).toEqual(['formulaFaulty'])
    const page = await shown(faulty)
    expect(page).toContain(say('formulaSource'))
    expect(page).toContain('\\frac{a')
  })

  it('makes no link, no page and no script', async () => {
    const page = await shown(
      fence('formula', 'tex: \\href{javascript:alert(1)}{x} \\text{<img src=x onerror=alert(1)>}'),
    )
    expect(page).not.toMatch(/<a |<img|<script/)
  })
})

describe('a link card', () => {
  it('says where it leads', async () => {
    const card = '::linkCard{href="https://www.anri.go.id/x" title="Arsip" why="Pedoman."}'
    const page = await shown(parseMarkdown(card))
    expect(page).toContain('rel="noopener noreferrer"')
    expect(page).toContain(say('linkLeaves', { host: 'www.anri.go.id' }))
  })

  it('leads nowhere that a link may not', async () => {
    const attrs = { href: 'javascript:alert(1)', title: 'x', why: '' }
    expect(await shown({ type: 'doc', content: [{ type: 'linkCard', attrs }] })).not.toMatch(/<\w/)
  })
})

describe('a video from elsewhere', () => {
  const doc = parseMarkdown(
    '::embed{href="https://vimeo.com/1084537" title="Kelinci" instead="Seekor kelinci."}',
  )

  it('is not fetched before someone asks, and told in words', async () => {
    const page = await shown(doc)
    expect(page).not.toContain('<iframe')
    expect(page).toContain('href="https://vimeo.com/1084537"')
    expect(page).toContain('Seekor kelinci.')
  })

  it('comes from a provider that is known', () => {
    expect(gaps(parseMarkdown('::embed{href="https://evil.example/1" title="x" instead="y"}'))).toEqual([
      'embedAddressMissing',
    ])
  })
})

it('a checklist wants words for each of its items', () => {
  expect(gaps(fence('checklist', 'title: Pulang\nitems: [Kunci layar]'))).toEqual([])
  expect(gaps(fence('checklist', 'title: ""\nitems: [""]'))).toEqual(['checklistEmpty'])
})

describe('a labelled picture', () => {
  const doc = fence(
    'labelledPicture',
    'media: satu\nalt: Loket\nlabels: [{ x: 20, y: 40, title: Nomor, text: Ambil di sini. }, { x: 80, y: 40, title: Kursi }]',
  )

  it('leads from each number to its words and back, without a script and without a style', async () => {
    const page = await shown(doc)
    expect(page).toContain('href="#b-label-2"')
    expect(page).toContain('id="b-label-2"')
    expect(page).toContain('href="#b-place-2"')
    expect(page).toContain('id="b-place-2"')
    expect(page).toContain('x="80%"')
    expect(page).not.toContain('style=')
  })

  it('wants a picture with words for who cannot see it, and a name for each label', () => {
    expect(gaps(doc)).toEqual([])
    expect(mediaIn(doc)).toEqual(['satu'])
    expect(gaps(fence('labelledPicture', 'labels: [{ x: 1, y: 1, title: "" }]'))).toEqual([
      'labelledPictureMissing',
      'labelEmpty',
    ])
  })
})

describe('terms', () => {
  const doc = parseMarkdown(
    '```glossary\n- { term: Survei Kepuasan, short: SKM, meaning: Yang ditanyakan kepada warga., source: Permenpan }\n```',
  )

  it('are explained where links of the lesson lead', async () => {
    const page = await shown(doc)
    expect(page).toContain(`id="${termHref('Survei Kepuasan').slice(1)}"`)
    expect(page).toContain('(SKM)')
    expect(page).toContain('Permenpan')
    expect(termsIn(doc).map(({ term }) => term)).toEqual(['Survei Kepuasan'])
  })

  it('want a meaning', () => {
    expect(gaps(doc)).toEqual([])
    expect(gaps(fence('glossary', '- { term: SKM, meaning: " " }'))).toEqual(['glossaryEmpty'])
  })
})

describe.each(['audio', 'video'] as const)('%s', kind => {
  const doc = fence(kind, 'media: dua\ntitle: Wawancara\ntranscript: Selamat pagi.')

  it('fetches nothing and plays nothing by itself, and is told in words', async () => {
    const page = await shown(doc)
    expect(page).toContain('preload="none"')
    expect(page).not.toContain('autoplay')
    expect(page).toMatch(/2.KB/)
    expect(page).toContain('Selamat pagi.')
  })

  it('weighs apart, since it needs a connection, and wants its words written down', () => {
    expect(weightOf(doc, facts).streamed.bytes).toBe(2000)
    expect(gaps(doc)).toEqual([])
    expect(gaps(fence(kind, 'media: dua\ntitle: Wawancara'))).toEqual(['playedTranscriptMissing'])
  })
})

describe('a poll and a reflection', () => {
  const poll = fence('poll', 'ask: Mana yang sulit?\noptions: [Memulai, Bertahan]')
  const reflection = parseMarkdown('::reflection{prompt="Kapan Anda ditolong?"}')

  it('say that nothing is kept where nothing is', async () => {
    for (const doc of [poll, reflection]) {
      expect(await shown(doc)).not.toContain('<form')
      expect(await shown(doc)).toMatch(/tidak disimpan/)
    }
  })

  it('are kept by a plain form where something is', async () => {
    const given = { b: { words: 'Kemarin.', revision: 2 } }
    const page = await shown(reflection, { responses: { action: '/x', given } })
    expect(page).toContain('<form method="post" action="/x">')
    expect(page).toMatch(/name="words"[^>]*>Kemarin\.</)
    expect(page).toMatch(/name="seen" value="2"/)
  })

  it('show what people chose in numbers and bars, without a style', async () => {
    const told = { people: 10, votes: { '1': 9, '2': 1 } }
    const page = await shown(poll, { responses: { action: null, given: { b: told } } })
    expect(page).toMatch(/<rect width="90%"/)
    expect(page).toContain('9 · 90%')
    expect(page).not.toContain('style=')
  })

  it('want to ask something, and words to choose from', () => {
    expect(gaps(poll)).toEqual([])
    expect(gaps(fence('poll', 'options: [""]'))).toEqual(['pollAskMissing', 'pollFew', 'pollOptionEmpty'])
    expect(gaps(reflection)).toEqual([])
    expect(gaps(parseMarkdown('::reflection{prompt=" "}'))).toEqual(['reflectionEmpty'])
  })
})

import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { DocNode } from '../blocks/block.ts'
import { nodesOf } from '../doc-node.ts'
import { textOf } from '../document.ts'
import { checkDocument } from '../document-check.ts'
import { saidBy } from './said.ts'
import { documentIn, merge, rewrite, sharedTextOf } from './shared-text.ts'
import {
  beginning,
  type Deed,
  deeds,
  type Fielding,
  fielding,
  hasFields,
  isFielding,
} from './writers-makers.ts'

interface Writer {
  text: Y.Doc
  isConnected: boolean
}

/** A server and its writers as they are in life, only that the line is cut and mended at will. */
function office(count: number) {
  let ids = 0
  let words = 0
  const newId = () => `new-${++ids}`
  const server = sharedTextOf(beginning)
  const log = [Y.encodeStateAsUpdate(server)]
  const open = () => {
    const text = new Y.Doc()
    Y.applyUpdate(text, Y.encodeStateAsUpdate(server))
    return text
  }
  const writers: Writer[] = Array.from({ length: count }, () => ({
    text: open(),
    isConnected: true,
  }))
  /** Words that someone took out who had them before their eyes. */
  const removed = new Set<string>()
  const written = new Set<string>()

  const wordsIn = (node: DocNode) => textOf(node).match(/kata-\d+/g) ?? []

  function exchange(writer: Writer) {
    const change = Y.encodeStateAsUpdate(writer.text, Y.encodeStateVector(server))
    const mended = merge(server, change, { newId, rescued: 'Diselamatkan' }, () => log)
    log.push(change, ...(mended ? [mended] : []))
    for (const each of writers) if (each.isConnected) Y.applyUpdate(each.text, Y.encodeStateAsUpdate(server))
  }

  function change(writer: Writer, make: (blocks: DocNode[]) => DocNode[]) {
    const before = documentIn(writer.text)
    const content = make([...(before.content ?? [])])
    const after = {
      type: 'doc',
      content: content.length > 0 ? content : [{ type: 'paragraph', attrs: { id: newId() } }],
    }
    const kept = new Set(wordsIn(after))
    for (const word of wordsIn(before)) if (!kept.has(word)) removed.add(word)
    rewrite(writer.text, after)
    if (writer.isConnected) exchange(writer)
  }

  const word = () => {
    const made = `kata-${++words}`
    written.add(made)
    return made
  }

  const leafAt = (blocks: readonly DocNode[], at: number) => {
    const leaves = blocks.flatMap(block => [...nodesOf(block)]).filter(node => node.type === 'paragraph')
    return leaves[at % Math.max(1, leaves.length)]
  }

  const within = (
    blocks: readonly DocNode[],
    leaf: DocNode | undefined,
    make: (node: DocNode) => DocNode[],
  ): DocNode[] =>
    blocks.flatMap(block =>
      block === leaf
        ? make(block)
        : [
            {
              ...block,
              ...(block.content &&
                block.type !== 'paragraph' && { content: within(block.content, leaf, make) }),
            },
          ],
    )

  const boxed = (block: DocNode): DocNode => ({
    type: 'callout',
    attrs: { id: newId(), kind: 'tip', title: '' },
    content: [block],
  })

  const inSections = (...blocks: DocNode[]): DocNode => ({
    type: 'steps',
    attrs: { id: newId() },
    content: blocks.map(block => ({
      type: 'section',
      attrs: { id: newId(), title: '' },
      content: [block],
    })),
  })

  function act(deed: Deed) {
    const writer = writers[deed.who]
    if (!writer) return
    if (deed.kind === 'lose') writer.isConnected = false
    else if (deed.kind === 'reach') {
      writer.isConnected = true
      exchange(writer)
    } else if (deed.kind === 'reload') {
      // The device keeps the text; a new page reads it and goes on.
      const text = new Y.Doc()
      Y.applyUpdate(text, Y.encodeStateAsUpdate(writer.text))
      writer.text = text
    } else if (deed.kind === 'write') {
      // Where every paragraph was taken out there is none to write in.
      change(writer, blocks =>
        within(blocks, leafAt(blocks, deed.at), leaf => [
          { ...leaf, content: [{ type: 'text', text: `${textOf(leaf)} ${word()} ` }] },
        ]),
      )
    } else if (isFielding(deed.kind)) {
      const { kind, at } = deed as { kind: Fielding; at: number }
      change(writer, blocks => {
        const fielded = [...nodesOf({ type: 'doc', content: blocks })].filter(hasFields)
        const field = fielded[at % Math.max(1, fielded.length)]
        return within(blocks, field, block => [fielding(block, kind, at, word, newId)])
      })
    } else if (deed.kind === 'split')
      change(writer, blocks =>
        within(blocks, leafAt(blocks, deed.at), leaf => {
          const all = textOf(leaf)
          const cut = all.indexOf(' ', all.length / 2)
          if (cut < 1 || cut > all.length - 2) return [leaf]
          return [
            { ...leaf, content: [{ type: 'text', text: all.slice(0, cut) }] },
            { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: all.slice(cut) }] },
          ]
        }),
      )
    else if (deed.kind === 'remove') change(writer, blocks => blocks.toSpliced(deed.at % blocks.length, 1))
    else if (deed.kind === 'wrap')
      change(writer, blocks => {
        const at = deed.at % blocks.length
        return blocks.toSpliced(at, 1, deed.at % 2 ? boxed(blocks[at]!) : inSections(blocks[at]!))
      })
    else
      change(writer, blocks => {
        const [first, ...rest] = blocks.toSpliced(0, 0)
        return first ? [...rest, first] : blocks
      })
  }

  return {
    act,
    removed,
    written,
    /** Everyone reaches the server again. */
    meet() {
      for (const writer of writers) {
        writer.isConnected = true
        exchange(writer)
      }
      for (const writer of writers) exchange(writer)
    },
    server,
    writers,
  }
}

it('ends with one text that is a lesson, for everyone, whatever order they wrote and were cut off in', () => {
  fc.assert(
    fc.property(deeds, ([count, all]) => {
      const { act, meet, server, writers } = office(count)
      for (const deed of all) act(deed)
      meet()
      const checked = checkDocument(documentIn(server))
      expect(checked.ok ? [] : checked.findings).toEqual([])
      for (const { text } of writers) expect(saidBy(text)).toEqual(saidBy(server))
    }),
  )
})

it('lets no word vanish: it stands in the text, or someone who saw it took it out', () => {
  fc.assert(
    fc.property(deeds, ([count, all]) => {
      const { act, meet, server, removed, written } = office(count)
      for (const deed of all) act(deed)
      meet()
      const standing = textOf(documentIn(server))
      const vanished = [...written].filter(word => !standing.includes(word) && !removed.has(word))
      expect(vanished).toEqual([])
    }),
  )
})

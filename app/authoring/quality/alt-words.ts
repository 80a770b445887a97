import type { DocNode } from '../blocks/block.ts'
import { idOf, nodesOf } from '../doc-node.ts'
import type { Remark, Rule } from './remark.ts'

const longest = 160
const fileName =
  /\.(jpe?g|png|webp|gif|heic|bmp)\s*$|^(img|image|dsc|dscn|pxl|screenshot|screen shot|whatsapp image|picture|untitled)[-_ ]?\d*\s*$|^(img|dsc|pxl|whatsapp image)[-_ ]?\d{3}/i
const redundant = /^(gambar|foto|ilustrasi|image|picture|photo)( (dari|of|tentang))?[ :-]+(?=\p{L})/iu

/** Words for a picture tell what is to be seen, not that it is a picture nor how its file is called. */
export const altWords: Rule = {
  name: 'altWords',
  remarksOn: ({ doc }) => [...nodesOf(doc)].filter(({ type }) => type === 'image').flatMap(remarksOnPicture),
}

function remarksOnPicture(node: DocNode): Remark[] {
  const alt = String(node.attrs?.alt ?? '').trim()
  const blockId = idOf(node)
  if (node.attrs?.decorative === true || !alt) return []
  if (fileName.test(alt))
    return [{ level: 'warning', says: 'altIsFileName', values: { words: alt }, blockId }]
  if (alt.length > longest) return [{ level: 'advice', says: 'altLong', values: { count: longest }, blockId }]
  const bare = alt.replace(redundant, '')
  if (bare === alt) return []
  const better = bare.charAt(0).toUpperCase() + bare.slice(1)
  const mend = {
    says: 'altShorten',
    values: { words: better },
    of: node,
    to: { ...node, attrs: { ...node.attrs, alt: better } },
  } as const
  return [{ level: 'advice', says: 'altRedundant', blockId, mend }]
}

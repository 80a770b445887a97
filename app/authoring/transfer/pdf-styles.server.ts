import { createRequire } from 'node:module'
import { Font, StyleSheet } from '@react-pdf/renderer'

const require = createRequire(import.meta.url)
const fileOf = (subset: string, weight: number, style: string) =>
  require.resolve(`@fontsource/plus-jakarta-sans/files/plus-jakarta-sans-${subset}-${weight}-${style}.woff`)

let known = false

/** The typeface of the house, from our own files, once a process. */
export function registerTypeface() {
  if (known) return
  known = true
  for (const [family, subset] of [
    ['Jakarta', 'latin'],
    ['JakartaExt', 'latin-ext'],
  ] as const)
    Font.register({
      family,
      fonts: [400, 600].flatMap(fontWeight =>
        (['normal', 'italic'] as const).map(fontStyle => ({
          src: fileOf(subset, fontWeight, fontStyle),
          fontWeight,
          fontStyle,
        })),
      ),
    })
  Font.registerHyphenationCallback(word => [word])
}

const ink = '#1c2527'
const quiet = '#4a5854'
const line = '#c9c6ba'
const primary = '#0e5a55'

/** No line height on a page: with it the foot of every page stays empty. */
export const pdfStyles = StyleSheet.create({
  page: {
    paddingTop: 56,
    paddingBottom: 64,
    paddingHorizontal: 56,
    fontFamily: ['Jakarta', 'JakartaExt', 'Helvetica'],
    fontSize: 10.5,
    color: ink,
  },
  foot: {
    position: 'absolute',
    bottom: 28,
    left: 56,
    right: 56,
    flexDirection: 'row',
    justifyContent: 'space-between',
    fontSize: 8.5,
    color: quiet,
  },
  footTitle: { maxWidth: '75%' },
  cover: { width: '100%', maxHeight: 220, objectFit: 'cover', marginBottom: 28, borderRadius: 6 },
  title: { fontSize: 26, fontWeight: 600, lineHeight: 1.25, marginBottom: 12 },
  lead: { fontSize: 13, marginBottom: 12, lineHeight: 1.2 },
  quiet: { color: quiet, fontSize: 9.5, lineHeight: 1.15 },
  contents: { fontSize: 18, fontWeight: 600, marginBottom: 12 },
  contentsModule: { fontWeight: 600, marginTop: 10, marginBottom: 2 },
  contentsRow: { flexDirection: 'row', justifyContent: 'space-between', color: ink, textDecoration: 'none' },
  contentsWords: { lineHeight: 1.15, flexGrow: 1, flexShrink: 1, paddingRight: 16, paddingVertical: 2 },
  contentsNumber: { width: 28, textAlign: 'right', paddingVertical: 2 },
  module: { fontSize: 12, fontWeight: 600, color: primary, marginBottom: 18 },
  part: { fontSize: 19, fontWeight: 600, lineHeight: 1.25, marginBottom: 10 },
  unseen: { position: 'absolute', top: 0, fontSize: 1 },
  heading2: { fontSize: 14, fontWeight: 600, lineHeight: 1.3, marginTop: 12, marginBottom: 4 },
  heading3: { fontSize: 12, fontWeight: 600, lineHeight: 1.3, marginTop: 10, marginBottom: 3 },
  heading4: { fontSize: 10.5, fontWeight: 600, marginTop: 8, marginBottom: 2 },
  words: { marginBottom: 7, lineHeight: 1.2 },
  bold: { fontWeight: 600 },
  italic: { fontStyle: 'italic' },
  strike: { textDecoration: 'line-through' },
  mono: { fontFamily: 'Courier', fontSize: 9.5, lineHeight: 1.15 },
  link: { color: primary, textDecoration: 'underline' },
  listItem: { flexDirection: 'row' },
  bullet: { width: 20, lineHeight: 1.2 },
  grow: { flex: 1 },
  list: { marginBottom: 4 },
  quote: { borderLeftWidth: 2, borderLeftColor: primary, paddingLeft: 12, marginVertical: 6 },
  code: { backgroundColor: '#f3f1ea', padding: 8, marginBottom: 8, borderRadius: 4 },
  rule: { borderBottomWidth: 1, borderBottomColor: line, marginVertical: 12 },
  table: { marginVertical: 8 },
  row: { flexDirection: 'row', borderBottomWidth: 0.75, borderBottomColor: line },
  headRow: { flexDirection: 'row', borderBottomWidth: 1.5, borderBottomColor: quiet },
  cell: { flex: 1, paddingVertical: 5, paddingRight: 8, lineHeight: 1.15 },
  figure: { marginVertical: 10 },
  picture: { maxHeight: 420, objectFit: 'contain', borderRadius: 4 },
  caption: { color: quiet, fontSize: 9, marginTop: 4, lineHeight: 1.15 },
  box: {
    borderWidth: 0.75,
    borderColor: line,
    borderRadius: 6,
    paddingHorizontal: 12,
    paddingTop: 8,
    paddingBottom: 3,
    marginVertical: 7,
  },
  strong: { borderLeftWidth: 3, borderLeftColor: primary },
  boxName: { fontWeight: 600, marginBottom: 4, lineHeight: 1.15 },
  option: { flexDirection: 'row', marginBottom: 4 },
  mark: { width: 10, height: 10, borderWidth: 0.9, borderColor: quiet, marginTop: 3, marginRight: 8 },
  round: { borderRadius: 5 },
  blank: { borderBottomWidth: 0.75, borderBottomColor: quiet, height: 22, marginBottom: 10 },
})

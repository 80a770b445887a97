import { defineWords } from '#app/web/words.tsx'

/** What the keys of the editor do, as its help says it. */
export const keyWords = defineWords({
  id: {
    help: 'Tombol dan tanda',
    helpWhat: 'Semua yang dapat dikerjakan dari papan ketik saat menulis.',
    or: 'atau',

    moving: 'Mencari dan berpindah',
    find: 'Cari dan ganti',
    tools: 'Ke bilah alat; Escape kembali ke tulisan',
    alone: 'Mode fokus: hanya halaman',
    openHelp: 'Bantuan ini',

    writing: 'Menulis',
    undo: 'Urungkan',
    redo: 'Ulangi',
    link: 'Pasang atau ubah tautan',
    comment: 'Komentari bagian ini',
    save: 'Simpan sekarang',
    newLine: 'Baris baru dalam paragraf yang sama',
    insert: 'Sisipkan blok: ketik tanda ini, lalu namanya',

    marks: 'Kata terpilih',
    bold: 'Tebal',
    italic: 'Miring',
    strike: 'Coret',
    code: 'Kode',

    kinds: 'Gaya teks',
    paragraph: 'Paragraf',
    heading2: 'Judul bagian',
    heading3: 'Subjudul',
    heading4: 'Judul kecil',
    bulletList: 'Daftar butir',
    orderedList: 'Daftar bernomor',
    quote: 'Kutipan',
    codeBlock: 'Teks tetap',
    deeper: 'Masukkan butir ke daftar di dalamnya',
    shallower: 'Keluarkan butir dari daftar di dalamnya',

    blocks: 'Blok',
    blockMenu: 'Menu blok di tempat kursor',
    moveUp: 'Naikkan blok',
    moveDown: 'Turunkan blok',
    enterBlock: 'Masuk ke isian blok yang terpilih',
    addSection: 'Tambah bagian pada blok yang berbagian',
    leaveBlock: 'Dari isian kembali ke bloknya',

    typed: 'Tanda di awal baris',

    ArrowUp: 'panah atas',
    ArrowDown: 'panah bawah',
    Space: 'spasi',
  },
  en: {
    help: 'Keys and signs',
    helpWhat: 'Everything that can be done from the keyboard while writing.',
    or: 'or',

    moving: 'Finding and moving',
    find: 'Find and replace',
    tools: 'To the toolbar; Escape leads back to the text',
    alone: 'Focus mode: the page alone',
    openHelp: 'This help',

    writing: 'Writing',
    undo: 'Undo',
    redo: 'Redo',
    link: 'Set or change a link',
    comment: 'Comment on this part',
    save: 'Save now',
    newLine: 'A new line in the same paragraph',
    insert: 'Insert a block: type this sign, then its name',

    marks: 'Selected words',
    bold: 'Bold',
    italic: 'Italic',
    strike: 'Struck through',
    code: 'Code',

    kinds: 'Text style',
    paragraph: 'Paragraph',
    heading2: 'Heading',
    heading3: 'Subheading',
    heading4: 'Small heading',
    bulletList: 'Bullet list',
    orderedList: 'Numbered list',
    quote: 'Quotation',
    codeBlock: 'Fixed text',
    deeper: 'Put the item into a list within',
    shallower: 'Take the item out of its list',

    blocks: 'Blocks',
    blockMenu: 'Menu of the block at the cursor',
    moveUp: 'Move the block up',
    moveDown: 'Move the block down',
    enterBlock: 'Into the fields of the selected block',
    addSection: 'Add a section to a block that has some',
    leaveBlock: 'From a field back to its block',

    typed: 'Signs at the start of a line',

    ArrowUp: 'up arrow',
    ArrowDown: 'down arrow',
    Space: 'space',
  },
})

export type KeyWord = keyof (typeof keyWords)['id']

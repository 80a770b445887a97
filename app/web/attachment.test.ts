import { expect, it } from 'vitest'
import { attachment } from './attachment.ts'

it('names a file by what it is, whatever it was called', () => {
  const saved = (name: string) => decodeURIComponent(attachment(name, 'pdf').split("''")[1] ?? '')
  expect(saved('Bahan.pdf')).toBe('Bahan.pdf')
  expect(saved('BAHAN.PDF')).toBe('BAHAN.PDF')
  expect(saved('undangan.html')).toBe('undangan.html.pdf')
  expect(saved('berkas')).toBe('berkas.pdf')
  expect(saved('setengah\ud83d')).toBe('setengah\ufffd.pdf')
})

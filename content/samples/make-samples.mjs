// `node content/samples/make-samples.mjs`: the manuscripts offered where one imports. Words and pictures are ours.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import * as word from './word.mjs'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const drawing = await sharp(readFileSync(at('../courses/mengatur-waktu-di-loket/images/tiga-baki.webp')))
  .resize({ width: 900 })
  .png({ palette: true })
  .toBuffer()

const { paragraph, heading, item, table, run, bold, link, footnote, formula, comment, chart, picture } = word

const body = [
  paragraph('Menata antrean dengan tenang', 'Title'),
  paragraph(
    'Naskah contoh ini dibuat oleh tim Bina untuk mencoba impor. Isinya rekaan dan bukan dokumen instansi mana pun.',
  ),
  heading(1, 'Mengapa antrean terasa lama'),
  paragraph(
    run('Orang jarang menghitung menit. Yang mereka rasakan ialah ') +
      bold('tidak tahu') +
      run(' kapan gilirannya.') +
      footnote(1) +
      run(' Karena itu kabar singkat sering lebih menolong daripada kursi tambahan.'),
  ),
  heading(2, 'Tiga hal yang dapat diberitahukan'),
  item('Nomor yang sedang dilayani'),
  item('Perkiraan menunggu'),
  item('Berkas yang perlu disiapkan'),
  item('Fotokopi KTP', { level: 1 }),
  paragraph('Beri tahu sebelum ditanya, lalu ulangi setiap lima belas menit.', 'KotakInstansi'),
  heading(1, 'Membagi jam ramai'),
  paragraph(
    run('Catat kedatangan selama seminggu, lalu lihat puncaknya. ') +
      link('rLan', 'Laman lembaga') +
      run(' memuat contoh lembar catatan.'),
  ),
  table([
    [{ text: 'Jam dan jumlah warga', across: 2 }, 'Petugas'],
    ['08.00 sampai 10.00', '46', '3'],
    ['10.00 sampai 12.00', '28', '2'],
  ]),
  paragraph(run('Rata-rata menunggu dihitung begini: ') + formula('t = n / (p × 6)') + run('.') + comment(1)),
  paragraph(chart('Bagan kedatangan per jam')),
  heading(1, 'Meja yang siap'),
  picture('rBaki', 'Tiga baki berjajar: masuk, dikerjakan, selesai'),
  item('Siapkan tiga baki', { ordered: true }),
  item('Periksa cap dan kertas', { ordered: true }),
  item('Tulis nama pengganti', { ordered: true }),
  paragraph('Warga tidak menilai meja Anda, tetapi mereka merasakan akibatnya.', 'Quote'),
]

writeFileSync(
  at('../../public/samples/menata-antrean.docx'),
  await word.wordFile(body, {
    links: { rLan: 'https://lan.go.id/' },
    pictures: { rBaki: drawing },
    footnotes: ['Rekaan untuk contoh ini; tidak diambil dari penelitian.'],
  }),
)

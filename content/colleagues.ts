import { randomFrom } from '#app/assessment/shuffle.ts'
import { nameStock } from './colleague-names.ts'

export interface Colleague {
  readonly slug: string
  readonly name: string
  readonly email: string
  readonly nip: string
  readonly unit: string
  readonly jobTitle: string
  readonly superior: string
}

interface Staff {
  readonly unit: string
  readonly count: number
  readonly superior: string
  readonly jobs: readonly string[]
}

/** How many colleagues each unit has, under whom, doing what: 120 in all. */
export const staff: readonly Staff[] = [
  {
    unit: 'dukcapil-pendaftaran',
    count: 28,
    superior: 'wayan',
    jobs: [
      'Pengadministrasi Kependudukan',
      'Operator Layanan Operasional',
      'Administrator Database Kependudukan Terampil',
      'Pengelola Layanan Operasional',
    ],
  },
  {
    unit: 'dukcapil-pencatatan',
    count: 14,
    superior: 'bambang',
    jobs: ['Pengelola Dokumen Kependudukan', 'Pengadministrasi Akta', 'Analis Data dan Informasi'],
  },
  {
    unit: 'rsud',
    count: 26,
    superior: 'ratna',
    jobs: [
      'Perawat Terampil',
      'Perekam Medis Terampil',
      'Bidan Ahli Pertama',
      'Pranata Laboratorium Terampil',
      'Petugas Pendaftaran',
    ],
  },
  {
    unit: 'puskesmas',
    count: 16,
    superior: 'murni',
    jobs: ['Perawat Ahli Pertama', 'Bidan Terampil', 'Tenaga Sanitasi Lingkungan', 'Apoteker Ahli Pertama'],
  },
  {
    unit: 'wanasari',
    count: 14,
    superior: 'asep',
    jobs: ['Pengadministrasi Perkantoran', 'Penata Layanan Operasional', 'Pengelola Umum Operasional'],
  },
  {
    unit: 'dpmptsp',
    count: 14,
    superior: 'agus',
    jobs: ['Penata Perizinan Ahli Pertama', 'Operator Layanan Operasional', 'Pengolah Data dan Informasi'],
  },
  {
    unit: 'bkpsdm',
    count: 8,
    superior: 'hendra',
    jobs: ['Analis SDM Aparatur Ahli Pertama', 'Pranata Komputer Terampil', 'Arsiparis Terampil'],
  },
]

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

/** The same colleagues every time. */
export function colleagues(): readonly Colleague[] {
  const random = randomFrom('rekan sekabupaten sukamaju')
  const taken = new Set<string>()
  return staff.flatMap(({ unit, count, superior, jobs }) =>
    Array.from({ length: count }, () => {
      const isWoman = random() < 0.56
      const { name, slug } = nameFor(random, isWoman, taken)
      return {
        slug,
        name,
        email: `${slug}@sukamaju.example`,
        nip: nipFor(random, isWoman, taken.size),
        unit,
        jobTitle: pick(random, jobs),
        superior,
      }
    }),
  )
}

function nameFor(random: () => number, isWoman: boolean, taken: Set<string>) {
  for (;;) {
    const [, women, men, families] = pick(random, nameStock)
    const given = pick(random, (isWoman ? women : men).split('|'))
    const name = `${given} ${pick(random, families.split('|'))}`
    const slug = name.toLowerCase().replace(/\./g, '').replace(/\s+/g, '.')
    if (taken.has(slug)) continue
    taken.add(slug)
    return { name, slug }
  }
}

const two = (value: number) => String(value).padStart(2, '0')

/** A number of the right form: 18 digits, about one in three on a contract. */
function nipFor(random: () => number, isWoman: boolean, serial: number): string {
  const born = 1969 + Math.floor(random() * 31)
  const birthday = `${born}${two(1 + Math.floor(random() * 12))}${two(1 + Math.floor(random() * 28))}`
  const isContract = born > 1978 && random() < 0.45
  const appointed = isContract
    ? 2021 + Math.floor(random() * 5)
    : Math.min(2024, born + 22 + Math.floor(random() * 9))
  const code = isContract ? `2${1 + Math.floor(random() * 2)}` : pick(random, ['01', '03', '04', '12'])
  return `${birthday}${appointed}${code}${isWoman ? 2 : 1}${String(serial).padStart(3, '0')}`
}

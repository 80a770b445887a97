export type PasswordFault = 'tooShort' | 'tooCommon' | 'hasOwnName'

const shortest = 12

const common = [
  'password',
  'katasandi',
  'rahasia',
  'sandi',
  'qwerty',
  'asdfgh',
  'admin',
  'indonesia',
  'bismillah',
  'sayang',
  'merdeka',
  'pancasila',
  'garuda',
  'jakarta',
  'pegawai',
  'negeri',
  'welcome',
  'letmein',
  'iloveyou',
  'abcdef',
  '123456',
  '098765',
]

/**
 * What is wrong with a new password, or null. It is common when a frequent word and digits are all there is to it, or when it
 * has fewer than five different characters; it must not be made of the person's own name, e-mail or NIP.
 */
export function passwordFault(
  password: string,
  own: { name: string; email: string; nip: string | null },
): PasswordFault | null {
  if ([...password].length < shortest) return 'tooShort'
  const plain = password.toLowerCase().replace(/[^a-z0-9]/g, '')
  const rest = common.reduce((text, word) => text.replaceAll(word, ''), plain).replace(/\d/g, '')
  if (new Set(plain).size < 5 || rest.length < 4) return 'tooCommon'
  const parts = [
    ...own.name.toLowerCase().split(/[^a-z]+/),
    own.email.toLowerCase().split('@')[0] ?? '',
    own.nip ?? '',
  ]
  const without = parts
    .filter(part => part.length >= 4)
    .reduce((text, part) => text.replaceAll(part, ''), password.toLowerCase())
  return without.replace(/[^a-z]/g, '').length < 4 ? 'hasOwnName' : null
}

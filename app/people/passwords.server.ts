import { hash, verify } from '@node-rs/argon2'

// 19 MiB, two passes, one lane, argon2id (the library's default kind): the OWASP password storage sheet. The library works in its own threads.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

let decoy: Promise<string> | undefined

/** Whether the password is right. Without a hash it takes as long and says no, so that nobody learns which accounts exist. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password')
  const right = await verify(stored ?? (await decoy), password.normalize('NFKC'))
  return right && stored !== null
}

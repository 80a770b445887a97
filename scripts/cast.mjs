import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './house.mjs'

/** Who can sign in as what in a demo, one line a person. */
export function castList() {
  const { password, people } = JSON.parse(readFileSync(join(root, 'content/people.json'), 'utf8'))
  const width = Math.max(...people.map(({ email }) => email.length))
  const lines = people.map(
    ({ email, name, roles }) => `  ${email.padEnd(width)}  ${name} (${roles.map(roleName).join(', ')})`,
  )
  return [`Sign in with the password ${password} as`, ...lines].join('\n')
}

const roleName = role => (typeof role === 'string' ? role : role.role)

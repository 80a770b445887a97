import type { Channel } from './channel.ts'
import { gateway } from './gateway.server.ts'
import { mail } from './mail.server.ts'
import { push } from './push.server.ts'

/** Every way to a person beside Today, in the order in which they are tried: a new one is its own file, its test, and a line here. */
export const channels: readonly Channel[] = [push, gateway, mail]

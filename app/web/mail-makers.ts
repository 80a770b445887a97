import { createServer } from 'node:net'

/** Where a mail server stands with a client: it came, said one of the words of SMTP, or has handed over a whole letter. */
export type MailStage = 'came' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'handed over'

/**
 * A mail server that takes every letter and keeps its Message-ID and address; at each stage `answers` is asked first, and a
 * client it is false for hears nothing. For tests.
 */
export async function makeMailServer(answers: (stage: MailStage) => boolean) {
  const taken: { readonly messageId: string; readonly to: string }[] = []
  const server = createServer(socket => {
    let letter: string | null = null
    const say = (stage: MailStage, text: string) => answers(stage) && socket.write(`${text}\r\n`)
    socket.on('error', () => {})
    say('came', '220 contoh')
    socket.on('data', chunk => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        const word = line.slice(0, 4)
        if (letter !== null && line !== '.') letter += `${line}\n`
        else if (letter !== null) {
          taken.push({ messageId: header(letter, 'Message-ID'), to: header(letter, 'To') })
          letter = null
          say('handed over', '250 taken')
        } else if (word === 'DATA') {
          letter = ''
          say('DATA', '354 go on')
        } else if (word === 'EHLO' || word === 'MAIL' || word === 'RCPT') say(word, '250 fine')
        else socket.write('250 fine\r\n')
      }
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const at = server.address()
  return {
    address: `smtp://127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`,
    taken,
    close: () => server.close(),
  }
}

const header = (letter: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(letter)?.[1] ?? ''

// The limit on the same machine: node:http and pg alone, giving back as many bytes after as many statements.
import { createServer } from 'node:http'
import pg from 'pg'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 12 })
await pool.query(
  'create table if not exists bench_write (id bigint generated always as identity primary key, word text not null)',
)

const server = createServer(async (request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost')
  for await (const _ of request);
  if (request.method === 'POST') await write()
  else
    await Promise.all([1, 2, 3].map(() => pool.query({ name: 'read', text: 'select * from person limit 1' })))
  response.setHeader('Content-Type', 'text/html')
  response.end(Buffer.alloc(Number(searchParams.get('bytes') ?? 0), 'a'))
})
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }))

async function write() {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query({ name: 'read', text: 'select * from person limit 1' })
    await client.query({ name: 'write', text: `insert into bench_write (word) values ('kept')` })
    await client.query('commit')
  } finally {
    client.release()
  }
}

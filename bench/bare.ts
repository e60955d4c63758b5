/** The same SQL without us: replays recorded statements over the bare driver, and says how many rounds a second it made. */
import pg from 'pg'

export type Statement = { text: string; values: unknown[] }
type Task = { url: string; rounds: Statement[][]; connections: number; seconds: number }

process.on('message', (task: Task) => void replay(task).then((perSecond) => process.send?.({ perSecond })))

async function replay({ url, rounds, connections, seconds }: Task): Promise<number> {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      return client
    }),
  )
  let done = 0
  const until = performance.now() + seconds * 1000
  await Promise.all(
    clients.map(async (client, offset) => {
      for (let n = offset; performance.now() < until; n += connections) {
        for (const { text, values } of rounds[n % rounds.length]!) await client.query(text, values)
        done += 1
      }
    }),
  )
  await Promise.all(clients.map((client) => client.end()))
  return done / seconds
}

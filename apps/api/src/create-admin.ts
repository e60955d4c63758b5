/**
 * Makes the first admin of an installation with a database of its own:
 *
 *   node apps/api/src/create-admin.ts +919812345678 "Asha Rao" [asha@clinic.example]
 *
 * Reads the same environment (or .env) as the server, brings the database to the newest schema, gives the person the
 * role of an admin, and prints a code with which they set their password on the page it names, within the hour. Where
 * no SMS gateway is configured, name an e-mail address too: the second factor then goes there. Safe to run again: for
 * another admin, or when the code was lost.
 */
import { Email, Name, Phone } from '@imeds/contracts'
import { systemClock } from './platform/clock.ts'
import { loadConfig, readEnvFile } from './platform/config.ts'
import { connect, createPool } from './platform/db/database.ts'
import { migrate } from './platform/db/migrate.ts'
import { bootstrapAdmin } from './modules/identity/index.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

async function createAdmin(arguments_: readonly string[]): Promise<void> {
  const phone = Phone.safeParse(arguments_[0])
  const name = Name.safeParse(arguments_[1])
  const email = Email.optional().safeParse(arguments_[2])
  if (!phone.success || !name.success || !email.success)
    throw new Error('Usage: node apps/api/src/create-admin.ts +919812345678 "Name" [e-mail]')
  readEnvFile()
  const config = loadConfig(process.env)
  if (!config.databaseUrl) throw new Error('DATABASE_URL is not set: the demo brings its own admin.')
  await migrate(config.databaseUrl)
  const db = connect(createPool(config.databaseUrl, 2))
  try {
    const { challenge, code, expiresAt } = await bootstrapAdmin(
      { db, clock: systemClock, config },
      { phone: phone.data, name: name.data, ...(email.data ? { email: email.data } : {}) },
    )
    say(`${name.data} is an admin now.`)
    say(`Set the password at ${config.publicUrl}/reset-password?challenge=${challenge}`)
    say(`Code: ${code} (works once, until ${expiresAt.toISOString()})`)
  } finally {
    await db.destroy()
  }
}

try {
  await createAdmin(process.argv.slice(2))
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}

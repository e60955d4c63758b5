import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { environment, isDemo, type Environment } from './config/schema.ts'

export { variableNames } from './config/schema.ts'

/** The folder of the clone: relative paths of the configuration start here. */
export const projectRoot = resolve(import.meta.dirname, '../../../..')

export type Config = {
  demo: boolean
  databaseUrl: string | undefined
  /** Absolute. Everything that IMEDS writes on its own machine is in here. */
  dataDir: string
  host: string
  port: number
  /** Scheme, host and port as people see them, without a closing slash. */
  publicUrl: string
  serve: { api: boolean; web: boolean; worker: boolean }
  trustProxy: boolean | string
  tls: { certFile: string; keyFile: string } | undefined
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** See {@link ensureSecret}. */
  secret: string | undefined
  s3:
    | {
        endpoint: string | undefined
        region: string
        bucket: string
        accessKeyId: string
        secretAccessKey: string
        forcePathStyle: boolean
        kmsKeyId: string | undefined
        /** How the store encrypts at rest; what its bucket says unless set. A key means `aws:kms`. */
        sse: 'AES256' | 'aws:kms' | undefined
      }
    | undefined
  /** `tcp://host:port` or `unix:/path` of ClamAV's daemon; uploads are not scanned without it. */
  clamdUrl: string | undefined
  razorpay: { keyId: string; keySecret: string; webhookSecret: string; baseUrl: string } | undefined
  smtp: { url: string; from: string } | undefined
  sms:
    | {
        provider: 'msg91'
        url: string
        authKey: string
        senderId: string
        /** The gateway's id of each registered text, by the name that we give it. */
        templates: Record<string, string>
      }
    | undefined
  /** Which servers help two browsers to reach each other. Without TURN a call fails behind strict networks. */
  calls: {
    stunUrls: string[]
    turn: { urls: string[]; secret: string; only: boolean } | undefined
  }
  recordings: {
    /** False: nobody is asked and nothing is recorded. */
    offered: boolean
    keepDays: number
    /** At which addresses and UDP ports browsers reach the recorder of this process; its own unless named. */
    addresses: string[]
    ports: [number, number] | undefined
    /** A Janus server that records instead, and a folder that it and this process both see under the same name. */
    janus: { url: string; folder: string } | undefined
    /** The ffmpeg that composes; the one in PATH, else the one that came by npm, unless named. */
    ffmpegPath: string | undefined
  }
  /** Whom to complain to: Information Technology Rules 2021 ask for a named officer. */
  grievance: { name: string; email: string; phone: string }
  poolSize: number
  /** Requests a minute from one address to one node; single operations have tighter limits of their own. */
  rateLimitPerMinute: number
  /** What a scraper of /metrics sends as bearer token; without it only this machine may read them. */
  metricsToken: string | undefined
}

/** Every problem of the environment at once, each a sentence that names the variable. */
export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`The configuration is not complete:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads `.env` of the project into the environment; what is set already wins. */
export function readEnvFile(): void {
  const file = join(projectRoot, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
}

/** The configuration out of environment variables; an empty one counts as unset. @throws {ConfigError} */
export function loadConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : [])),
  )
  const parsed = environment.safeParse(given)
  if (!parsed.success)
    throw new ConfigError(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`))
  return toConfig(parsed.data)
}

function toConfig(env: Environment): Config {
  const demo = isDemo(env)
  return {
    demo,
    databaseUrl: env.DATABASE_URL,
    dataDir: resolve(projectRoot, env.DATA_DIR),
    // Demo accounts have published passwords: other machines reach them only when HOST says so.
    host: env.HOST ?? (demo ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? `${env.TLS_CERT_FILE ? 'https' : 'http'}://localhost:${env.PORT}`,
    serve: env.SERVE,
    trustProxy: env.TRUST_PROXY,
    tls: group({ certFile: env.TLS_CERT_FILE, keyFile: env.TLS_KEY_FILE }),
    logLevel: env.LOG_LEVEL,
    secret: env.SESSION_SECRET,
    s3: s3From(env),
    clamdUrl: env.CLAMD_URL,
    razorpay: extend(
      group({
        keyId: env.RAZORPAY_KEY_ID,
        keySecret: env.RAZORPAY_KEY_SECRET,
        webhookSecret: env.RAZORPAY_WEBHOOK_SECRET,
      }),
      { baseUrl: withoutSlash(env.RAZORPAY_BASE_URL) },
    ),
    smtp: group({ url: env.SMTP_URL, from: env.SMTP_FROM }),
    sms: smsFrom(env),
    calls: {
      stunUrls: env.STUN_URLS,
      turn:
        env.TURN_URLS && env.TURN_SECRET
          ? { urls: env.TURN_URLS, secret: env.TURN_SECRET, only: env.TURN_ONLY }
          : undefined,
    },
    recordings: {
      offered: env.RECORDING,
      keepDays: env.RECORDING_DAYS,
      addresses: env.RECORDER_ADDRESSES,
      ports: env.RECORDER_PORTS,
      janus: group({ url: env.JANUS_URL, folder: env.JANUS_FOLDER }),
      ffmpegPath: env.FFMPEG_PATH,
    },
    grievance: { name: env.GRIEVANCE_NAME, email: env.GRIEVANCE_EMAIL, phone: env.GRIEVANCE_PHONE },
    poolSize: env.DATABASE_POOL_SIZE,
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    metricsToken: env.METRICS_TOKEN,
  }
}

function s3From(env: Environment): Config['s3'] {
  const keys = group({
    region: env.S3_REGION,
    bucket: env.S3_BUCKET,
    accessKeyId: env.S3_ACCESS_KEY_ID,
    secretAccessKey: env.S3_SECRET_ACCESS_KEY,
  })
  return extend(keys, {
    endpoint: env.S3_ENDPOINT,
    forcePathStyle: env.S3_FORCE_PATH_STYLE,
    kmsKeyId: env.S3_KMS_KEY_ID,
    sse: env.S3_SSE,
  })
}

function smsFrom(env: Environment): Config['sms'] {
  const keys = group({ authKey: env.SMS_AUTH_KEY, senderId: env.SMS_SENDER_ID })
  const templates = env.SMS_TEMPLATES
  return templates && extend(keys, { provider: env.SMS_PROVIDER, url: env.SMS_URL, templates })
}

/** The group when every member is set, else undefined. */
function group<T extends Record<string, string | undefined>>(
  members: T,
): { [K in keyof T]: string } | undefined {
  const complete = Object.values(members).every((value) => value !== undefined)
  return complete ? (members as { [K in keyof T]: string }) : undefined
}

const extend = <T, U>(members: T | undefined, more: U): (T & U) | undefined =>
  members && { ...members, ...more }

const withoutSlash = (address: string) => address.replace(/\/+$/, '')

/** The secret that signs sessions and links: the configured one, else one made once and kept in the data folder. */
export function ensureSecret({ secret, dataDir }: Pick<Config, 'secret' | 'dataDir'>): string {
  if (secret) return secret
  const file = join(dataDir, 'session.secret')
  mkdirSync(dataDir, { recursive: true })
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8')
}

const secretNames = ['secret', 'secretAccessKey', 'keySecret', 'webhookSecret', 'authKey', 'metricsToken']

/** The configuration as the log may show it: secrets masked, passwords taken out of addresses. */
export function describeConfig(config: Config): Record<string, unknown> {
  const shown = JSON.stringify(config, (name, value: unknown) => {
    if (typeof value !== 'string') return value
    return secretNames.includes(name) ? '***' : withoutPassword(value)
  })
  return JSON.parse(shown) as Record<string, unknown>
}

function withoutPassword(text: string): string {
  if (!URL.canParse(text)) return text
  const address = new URL(text)
  if (!address.password && !address.search) return text
  if (address.password) address.password = '***'
  address.search = ''
  return address.href
}

/** What this configuration cannot do outside demo mode, each a sentence for the log at start. */
export function missingServices(config: Config): string[] {
  if (config.demo) return []
  const missing = [
    !config.smtp && !config.sms && 'Neither SMTP nor SMS is set: nobody can receive a one-time code.',
    !config.razorpay && 'Razorpay is not set: only free consultations can be booked.',
    !config.calls.turn && 'TURN is not set: calls do not get through every network.',
    config.grievance.email.endsWith('.example') && 'GRIEVANCE_NAME, _EMAIL and _PHONE still name nobody.',
  ]
  return missing.filter((sentence) => typeof sentence === 'string')
}

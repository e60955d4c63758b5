import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  ConfigError,
  describeConfig,
  ensureSecret,
  loadConfig,
  missingServices,
  projectRoot,
  variableNames,
} from './config.ts'

const live = {
  DATABASE_URL: 'postgresql://imeds:db-password@db.example/imeds',
  SESSION_SECRET: 's'.repeat(32),
  PUBLIC_URL: 'https://imeds.example',
}

function problemsOf(env: Record<string, string>): string[] {
  try {
    loadConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

describe('demo mode', () => {
  it('is on when nothing is set, and needs nothing', () => {
    expect(loadConfig({})).toMatchObject({
      demo: true,
      databaseUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://localhost:3000',
      serve: { api: true, web: true, worker: true },
      razorpay: undefined,
      smtp: undefined,
      sms: undefined,
      s3: undefined,
    })
  })

  it('is off as soon as a database is named, unless asked for', () => {
    expect(loadConfig(live).demo).toBe(false)
    expect(loadConfig({ DATABASE_URL: live.DATABASE_URL, DEMO: '1' }).demo).toBe(true)
  })

  it('can be turned off, which then asks for a database', () => {
    expect(problemsOf({ ...live, DATABASE_URL: '', DEMO: '0' })).toEqual([
      'DATABASE_URL is missing, and DEMO is off.',
    ])
  })
})

describe('outside demo mode', () => {
  it('asks for a secret and a public address', () => {
    const problems = problemsOf({ DATABASE_URL: live.DATABASE_URL })
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['SESSION_SECRET', 'PUBLIC_URL'])
  })

  it('asks for https, except on this machine', () => {
    expect(problemsOf({ ...live, PUBLIC_URL: 'http://imeds.example' })).toEqual([
      'PUBLIC_URL must start with https:// outside demo mode.',
    ])
    expect(problemsOf({ ...live, PUBLIC_URL: 'http://localhost:8080' })).toEqual([])
  })

  it('says what this installation cannot do', () => {
    expect(missingServices(loadConfig(live))).toHaveLength(4)
    expect(missingServices(loadConfig({}))).toEqual([])
  })
})

describe('problems', () => {
  it('are all listed at once, those between fields too', () => {
    const names = problemsOf({
      ...live,
      PORT: '70000',
      LOG_LEVEL: 'loud',
      SERVE: 'api,mail',
      TRUST_PROXY: '10.0.0.0/33',
      SMTP_URL: 'mail.example',
      TLS_CERT_FILE: '/nowhere/imeds.crt',
      S3_BUCKET: 'files',
      GRIEVANCE_EMAIL: 'nobody',
      PUBLIC_URL: 'https://imeds.example/portal',
    }).map((problem) => problem.split(' ')[0])
    expect(new Set(names)).toEqual(
      new Set([
        'GRIEVANCE_EMAIL',
        'LOG_LEVEL',
        'PORT',
        'PUBLIC_URL',
        'S3_ACCESS_KEY_ID',
        'S3_REGION',
        'S3_SECRET_ACCESS_KEY',
        'SERVE',
        'SMTP_FROM',
        'SMTP_URL',
        'TLS_CERT_FILE',
        'TLS_KEY_FILE',
        'TRUST_PROXY',
      ]),
    )
  })

  it('never repeat a secret', () => {
    const env = {
      DATABASE_URL: 'mysql://root:db-password@h/x',
      SESSION_SECRET: 'too-short',
      SMTP_URL: 'x:mail-password',
    }
    expect(problemsOf(env).join()).not.toMatch(/db-password|too-short|mail-password/)
  })

  it('do not come from empty values', () => {
    const empty = Object.fromEntries(variableNames.map((name) => [name, ' ']))
    expect(loadConfig(empty)).toEqual(loadConfig({}))
  })
})

describe('a full configuration', () => {
  const secrets = [
    'db-password',
    's3-secret',
    'rzp-secret',
    'hook-secret',
    'mail-password',
    'sms-key',
    'm'.repeat(16),
  ]
  const full = loadConfig({
    ...live,
    S3_BUCKET: 'files',
    S3_REGION: 'ap-south-1',
    S3_ACCESS_KEY_ID: 'AKIA',
    S3_SECRET_ACCESS_KEY: 's3-secret',
    RAZORPAY_KEY_ID: 'rzp_live_1',
    RAZORPAY_KEY_SECRET: 'rzp-secret',
    RAZORPAY_WEBHOOK_SECRET: 'hook-secret',
    SMTP_URL: 'smtps://imeds:mail-password@mail.example:465',
    SMTP_FROM: 'IMEDS <no-reply@imeds.example>',
    SMS_AUTH_KEY: 'sms-key',
    SMS_SENDER_ID: 'IMEDSX',
    SMS_TEMPLATES: '{"one_time_code": "1"}',
    TRUST_PROXY: '10.0.0.0/8, loopback',
    METRICS_TOKEN: 'm'.repeat(16),
    SERVE: 'worker',
    DATA_DIR: 'var/data',
  })

  it('has its parts in their groups', () => {
    expect(full).toMatchObject({
      dataDir: join(projectRoot, 'var/data'),
      host: '0.0.0.0',
      serve: { api: false, web: false, worker: true },
      trustProxy: '10.0.0.0/8, loopback',
      s3: { bucket: 'files', endpoint: undefined, forcePathStyle: false },
      razorpay: { keyId: 'rzp_live_1', baseUrl: 'https://api.razorpay.com' },
      sms: { provider: 'msg91', templates: { one_time_code: '1' } },
    })
  })

  it('is described without any of its secrets', () => {
    const described = JSON.stringify(describeConfig(full))
    for (const secret of [...secrets, live.SESSION_SECRET]) expect(described).not.toContain(secret)
    expect(described).toContain('db.example')
  })
})

describe('the secret', () => {
  it('is made once, kept for us alone, and gives way to a configured one', () => {
    const dataDir = join(mkdtempSync(join(tmpdir(), 'imeds-secret-')), 'data')
    const made = ensureSecret({ secret: undefined, dataDir })
    expect(made.length).toBeGreaterThanOrEqual(32)
    expect(ensureSecret({ secret: undefined, dataDir })).toBe(made)
    expect(statSync(join(dataDir, 'session.secret')).mode & 0o777).toBe(0o600)
    expect(ensureSecret({ secret: 'configured', dataDir })).toBe('configured')
  })
})

describe('.env.example', () => {
  const example = readFileSync(join(projectRoot, '.env.example'), 'utf8')

  it('names exactly the variables of the schema', () => {
    const named = [...example.matchAll(/^# ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
    expect(new Set(named)).toEqual(new Set(variableNames))
  })

  it('sets nothing by itself', () => {
    expect(example.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
  })
})

import { z } from 'zod'
import {
  addresses,
  flag,
  level,
  names,
  origin,
  parts,
  ports,
  readableFile,
  servers,
  trust,
  url,
  whole,
} from './fields.ts'

const text = () => z.string()

/** Settings of one outside service: all the required ones are set, or none of the group. */
const groups = [
  { needs: ['TLS_CERT_FILE', 'TLS_KEY_FILE'], may: [] },
  {
    needs: ['S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
    may: ['S3_ENDPOINT', 'S3_FORCE_PATH_STYLE', 'S3_KMS_KEY_ID', 'S3_SSE'],
  },
  {
    needs: ['RAZORPAY_KEY_ID', 'RAZORPAY_KEY_SECRET', 'RAZORPAY_WEBHOOK_SECRET'],
    may: ['RAZORPAY_BASE_URL'],
  },
  { needs: ['SMTP_URL', 'SMTP_FROM'], may: [] },
  {
    needs: ['SMS_AUTH_KEY', 'SMS_SENDER_ID', 'SMS_TEMPLATES'],
    may: ['SMS_PROVIDER', 'SMS_URL'],
  },
  { needs: ['TURN_URLS', 'TURN_SECRET'], may: ['TURN_ONLY'] },
  { needs: ['JANUS_URL', 'JANUS_FOLDER'], may: [] },
] as const

const fields = z.object({
  DEMO: flag().optional(),
  DATABASE_URL: url('postgresql://user:password@host:5432/imeds', 'postgres:', 'postgresql:').optional(),
  DATABASE_POOL_SIZE: whole(2, 500).default(20),
  DATA_DIR: text().default('.data'),
  HOST: text().optional(),
  PORT: whole(1, 65535).default(3000),
  PUBLIC_URL: origin().optional(),
  SERVE: parts().default({ api: true, web: true, worker: true }),
  TRUST_PROXY: trust().default(false),
  TLS_CERT_FILE: readableFile().optional(),
  TLS_KEY_FILE: readableFile().optional(),
  LOG_LEVEL: level().default('info'),
  RATE_LIMIT_PER_MINUTE: whole(10, 10_000_000).default(600),
  METRICS_TOKEN: text().min(16, { error: 'must have 16 characters or more' }).optional(),
  SESSION_SECRET: text().min(32, { error: 'must have 32 characters or more' }).optional(),
  S3_ENDPOINT: url('https://s3.example', 'http:', 'https:').optional(),
  S3_REGION: text().optional(),
  S3_BUCKET: text().optional(),
  S3_ACCESS_KEY_ID: text().optional(),
  S3_SECRET_ACCESS_KEY: text().optional(),
  S3_FORCE_PATH_STYLE: flag().default(false),
  S3_KMS_KEY_ID: text().optional(),
  S3_SSE: z.enum(['AES256', 'aws:kms']).optional(),
  CLAMD_URL: url('tcp://127.0.0.1:3310', 'tcp:', 'unix:').optional(),
  RAZORPAY_KEY_ID: text().optional(),
  RAZORPAY_KEY_SECRET: text().optional(),
  RAZORPAY_WEBHOOK_SECRET: text().optional(),
  RAZORPAY_BASE_URL: url('https://api.razorpay.com', 'http:', 'https:').default('https://api.razorpay.com'),
  SMTP_URL: url('smtps://user:password@mail.example:465', 'smtp:', 'smtps:').optional(),
  SMTP_FROM: text()
    .refine((from) => from.includes('@'), { error: 'must be a sender like IMEDS <no-reply@imeds.example>' })
    .optional(),
  SMS_PROVIDER: z
    .enum(['msg91'], { error: 'must be msg91, the one gateway there is an adapter for' })
    .default('msg91'),
  SMS_URL: url('https://control.msg91.com/api/v5/flow', 'http:', 'https:').default(
    'https://control.msg91.com/api/v5/flow',
  ),
  SMS_AUTH_KEY: text().optional(),
  SMS_SENDER_ID: text().optional(),
  SMS_TEMPLATES: names().optional(),
  STUN_URLS: servers('stun:stun.example:3478', 'stun', 'stuns').default([]),
  TURN_URLS: servers('turn:turn.example:3478', 'turn', 'turns').optional(),
  TURN_SECRET: text().min(16, { error: 'must have 16 characters or more' }).optional(),
  TURN_ONLY: flag().default(false),
  RECORDING: flag().default(true),
  RECORDING_DAYS: whole(1, 36_500).default(1095),
  RECORDER_ADDRESSES: addresses().default([]),
  RECORDER_PORTS: ports().optional(),
  JANUS_URL: url('ws://127.0.0.1:8188', 'ws:', 'wss:').optional(),
  JANUS_FOLDER: text().optional(),
  FFMPEG_PATH: readableFile().optional(),
  GRIEVANCE_NAME: text().default('Grievance Officer'),
  GRIEVANCE_EMAIL: z.email({ error: 'must be an e-mail address' }).default('grievance@imeds.example'),
  GRIEVANCE_PHONE: text().default('+91 00000 00000'),
})

/** Every variable that IMEDS reads, by name; `.env.example` documents exactly these. */
export const variableNames = Object.keys(fields.shape)

/** The one schema of the environment. Rules between fields run even when single fields are wrong. */
export const environment = fields.superRefine(
  (values, ctx) => {
    const set = (name: string) => (values as Record<string, unknown>)[name] !== undefined
    const problem = (name: string, message: string) => ctx.addIssue({ code: 'custom', path: [name], message })
    for (const { needs, may } of groups) {
      const given = [...needs, ...may.filter((name) => !hasDefault(name))].find(set)
      for (const name of given ? needs.filter((needed) => !set(needed)) : [])
        problem(name, `is missing, but ${given} is set: they go together`)
    }
    if (isDemo(values)) return
    if (!set('DATABASE_URL')) problem('DATABASE_URL', 'is missing, and DEMO is off')
    if (!set('SESSION_SECRET'))
      problem('SESSION_SECRET', 'is missing: outside demo mode it signs sessions and links')
    if (!set('PUBLIC_URL')) problem('PUBLIC_URL', 'is missing: outside demo mode links in messages need it')
    else if (!isSafe(values.PUBLIC_URL)) problem('PUBLIC_URL', 'must start with https:// outside demo mode')
  },
  { when: () => true },
)

export type Environment = z.output<typeof fields>

/** Demo mode: what DEMO says, else on as long as no database of one's own is named. */
export const isDemo = ({ DEMO, DATABASE_URL }: Pick<Environment, 'DEMO' | 'DATABASE_URL'>): boolean =>
  DEMO ?? DATABASE_URL === undefined

function hasDefault(name: keyof typeof fields.shape): boolean {
  return fields.shape[name].safeParse(undefined).data !== undefined
}

function isSafe(address: unknown): boolean {
  if (typeof address !== 'string' || !URL.canParse(address)) return true
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

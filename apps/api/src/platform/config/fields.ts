import { accessSync, constants } from 'node:fs'
import { isIP } from 'node:net'
import { z } from 'zod'

const words = new Map([
  ['1', true],
  ['true', true],
  ['yes', true],
  ['on', true],
  ['0', false],
  ['false', false],
  ['no', false],
  ['off', false],
])

/** `1`, `true`, `yes`, `on` or their opposites. */
export const flag = () =>
  z.string().transform((text, ctx) => {
    const value = words.get(text.toLowerCase())
    if (value === undefined) ctx.addIssue(`must be 1 or 0, but is “${text}”`)
    return value ?? false
  })

/** Names with a text each, as JSON: `{"name": "text"}`. */
export const names = () =>
  z.string().transform((text, ctx): Record<string, string> => {
    const read = z.record(z.string().min(1), z.string().trim().min(1)).safeParse(parsed(text))
    if (!read.success) ctx.addIssue('must be JSON like {"one_time_code": "…"}, with a text for each name')
    return read.data ?? {}
  })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A whole number inside `[min, max]`. */
export const whole = (min: number, max: number) =>
  z.string().transform((text, ctx) => {
    const value = Number(text)
    if (!/^\d+$/.test(text) || value < min || value > max)
      ctx.addIssue(`must be a whole number from ${min} to ${max}, but is “${text}”`)
    return value
  })

/** A URL with one of the schemes. The value itself is never repeated: it may carry a password. */
export const url = (example: string, ...schemes: string[]) =>
  z.string().refine((text) => URL.canParse(text) && schemes.includes(new URL(text).protocol), {
    error: `must be an address like ${example}`,
  })

/** A list of addresses of STUN or TURN servers, such as `turn:turn.example:3478?transport=udp`. */
export const servers = (example: string, ...schemes: string[]) =>
  z.string().transform((text, ctx) => {
    const addresses = text.split(',').map((part) => part.trim())
    const form = new RegExp(`^(${schemes.join('|')}):[\\w.\\-[\\]:]+(\\?transport=(udp|tcp))?$`)
    const wrong = addresses.filter((address) => !form.test(address))
    if (wrong.length > 0)
      ctx.addIssue(`must be a list of addresses like ${example}, but holds “${wrong.join('”, “')}”`)
    return addresses
  })

/** Scheme, host and port of the site, without path; a closing slash is dropped. */
export const origin = () =>
  url('https://imeds.example', 'http:', 'https:')
    .refine((text) => !URL.canParse(text) || isBare(new URL(text)), {
      error: 'must name only scheme, host and port, without path, name or password',
    })
    .transform((text) => (URL.canParse(text) ? new URL(text).origin : text))

const isBare = (address: URL) =>
  address.pathname === '/' && !address.search && !address.hash && !address.username && !address.password

/** A file that this process can read. */
export const readableFile = () =>
  z.string().refine((path) => isReadable(path), {
    error: ({ input }) => `names “${String(input)}”, which cannot be read`,
  })

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK)
    return true
  } catch {
    return false
  }
}

const namedRanges = ['loopback', 'linklocal', 'uniquelocal']

/** Whose `X-Forwarded-*` headers count: everybody's, nobody's, or those of a list of addresses and ranges. */
export const trust = () =>
  z.string().transform((text, ctx): boolean | string => {
    const word = words.get(text.toLowerCase())
    if (word !== undefined) return word
    const wrong = text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !isRange(part))
    if (wrong.length > 0)
      ctx.addIssue(`must be 0, 1 or a list of proxy addresses, but holds “${wrong.join('”, “')}”`)
    return text
  })

function isRange(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  if (namedRanges.includes(text)) return true
  const width = isIP(address) === 4 ? 32 : 128
  return (
    isIP(address) !== 0 &&
    rest.length === 0 &&
    (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= width))
  )
}

/** A list of this machine's own IP addresses. */
export const addresses = () =>
  z.string().transform((text, ctx) => {
    const listed = text.split(',').map((part) => part.trim())
    const wrong = listed.filter((part) => isIP(part) === 0)
    if (wrong.length > 0) ctx.addIssue(`must be a list of IP addresses, but holds “${wrong.join('”, “')}”`)
    return listed
  })

/** The first and the last of a range of ports. */
export const ports = () =>
  z.string().transform((text, ctx): [number, number] => {
    const [first = 0, last = 0] = text.split('-').map(Number)
    if (!/^\d+-\d+$/.test(text) || first < 1024 || last > 65_535 || last < first)
      ctx.addIssue(`must be a range of ports like 41000-41200, but is “${text}”`)
    return [first, last]
  })

const partNames = ['api', 'web', 'worker'] as const

/** A list out of api, web and worker. */
export const parts = () =>
  z.string().transform((text, ctx) => {
    const named = text.split(',').map((part) => part.trim().toLowerCase())
    const wrong = named.filter((part) => !partNames.some((known) => known === part))
    if (wrong.length > 0)
      ctx.addIssue(`must be a list out of api, web and worker, but holds “${wrong.join('”, “')}”`)
    return { api: named.includes('api'), web: named.includes('web'), worker: named.includes('worker') }
  })

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

export const level = () =>
  z.enum(logLevels, {
    error: ({ input }) => `must be one of ${logLevels.join(', ')}, but is “${String(input)}”`,
  })

import { readdirSync } from 'node:fs'
import { grants, type Endpoint } from '@imeds/contracts'
import { messagesFor, problemSentences, translationOf, type Messages } from '@imeds/i18n'
import { describe, expect, it } from 'vitest'
import { askedByPatients } from './patient-texts.ts'

/** Stands in components that patients see too, but shows only to those who work at a desk, a counter or a practice. */
const staffOnly = [
  /^billing\.bill\.retr/,
  /^billing\.counter\.(amount|atMost|giveBack|method|payOut|reason|reference)/,
  /^callGuest\.(invite|link|remove)/,
  /^consultation\.chat\.(hintPractitioner|titleWith)$/,
  /^consultation\.notes\.closed$/,
  /^identity\.inbox\./,
  /^insurance\.(claim\.backDesk|claims\.noneDesk)/,
  /^lab\.(book\.onlineOnly|counter|practice)/,
  /^packages\.(desk|sold)\./,
]
/** Signs, units and names: the same in every language. */
const same = [
  /^consultation\.vitals\.units\./,
  /^patients\.vitals\.units\./,
  /^(insurance\.claims\.billOption|files\.(kilo|mega)bytes|pharmacy\.order\.units|packages\.items\.times)$/,
  /^(discovery\.why\.quoted|records\.timeline\.medicine|scheduling\.slots\.none|shell\.title|shell\.footer\.rights)$/,
]
const contracts = new URL('../packages/contracts/src/', import.meta.url)
/** A doctor who joins has no role yet, and reads English. */
const modules = readdirSync(contracts, { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && entry.name !== 'practitioners',
)
const endpoints = (
  await Promise.all(modules.map(({ name }) => import(new URL(`${name}/index.ts`, contracts).href)))
).flatMap((module: Record<string, unknown>) => Object.values(module).filter(isEndpoint))
/** Why somebody with a patient's rights, or nobody in particular, may be refused. */
const refusals = new Set(
  endpoints.filter(({ permission }) => forPatients(permission)).flatMap(({ errors }) => errors),
)

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'permission' in value && 'errors' in value
}

function forPatients(permission: Endpoint['permission']): boolean {
  return permission === 'public' || permission === 'session' || permission in grants.patient
}

type Tree = { readonly [key: string]: string | Tree }
const leaves = (tree: Tree, path: string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('.'), value]] : leaves(value, [...path, key]),
  )
const english = new Map(leaves(messagesFor('en')))
const any = (patterns: RegExp[], key: string) => patterns.some((pattern) => pattern.test(key))
const asked = askedByPatients(new URL('../apps/web', import.meta.url).pathname)
const read = [...english.keys()].filter(
  (key) => asked.some((one) => one.key.test(key)) && !any(staffOnly, key) && !any(same, key),
)

describe('what patients read', () => {
  it('is found by reading their pages', () => {
    expect(read.length).toBeGreaterThan(1500)
    expect(read).toContain('lab.book.noLaboratories')
    expect(read).toContain('pharmacy.statuses.dispatched')
    expect(read).toContain('callGuest.page.points.private')
    expect(read.filter((key) => /^(admin|practice|stock\.(?!search))\./.test(key))).toEqual([])
  })
  it.each(['hi', 'te'] as const)('is all said in %s', (locale) => {
    const said = new Map(leaves(translationOf(locale)))
    expect(read.filter((key) => !said.has(key))).toEqual([])
  })
  it.each(['hi', 'te'] as const)('says in %s why something is refused', (locale) => {
    const translation = translationOf(locale) as Messages
    const said = { ...problemSentences(translation), ...translation.fieldProblems }
    expect([...refusals].filter((code) => !Object.hasOwn(said, code))).toEqual([])
  })
})

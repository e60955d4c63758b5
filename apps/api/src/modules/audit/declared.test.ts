import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnyEndpoint } from '@imeds/contracts'

const modules = join(import.meta.dirname, '..')
const contracts = join(import.meta.dirname, '../../../../../packages/contracts/src')

const endpoints = new Map<string, AnyEndpoint>()
for (const file of globSync('*/index.ts', { cwd: contracts }))
  for (const [name, value] of Object.entries<AnyEndpoint>(await import(join(contracts, file))))
    if (value && typeof value === 'object' && 'path' in value && 'reply' in value) endpoints.set(name, value)

/** The endpoints whose use cases say whose record they touch: each exported part of a file with its own contract. */
const touching = globSync('**/*.ts', { cwd: modules, exclude: (name) => name.endsWith('.test.ts') }).flatMap(
  (file) => {
    const text = readFileSync(join(modules, file), 'utf8')
    const alias = /import type \{ (\w+) as contract \}/.exec(text)?.[1]
    return text
      .split(/^(?=export )/m)
      .filter((part) => part.includes('audit.patientId = '))
      .flatMap((part) => {
        const named = [...part.matchAll(/typeof contract\.(\w+)/g)].map(([, name]) => name!)
        return (named.length || !alias ? named : [alias]).map((name) => ({ file, name }))
      })
  },
)

describe('an endpoint that reads of patients', () => {
  it('takes no words in its address, where logs and histories would keep them', () => {
    const reading = [...endpoints.values()].filter(({ method, audit }) => method === 'GET' && audit)
    expect(reading.length).toBeGreaterThan(30)
    const words = ({ query }: AnyEndpoint) =>
      Object.keys((query as { shape?: object } | undefined)?.shape ?? {})
    expect(reading.filter((one) => words(one).some((name) => /text|name|phone|search/i.test(name)))).toEqual(
      [],
    )
  })
})

describe('an endpoint whose use case names the patient', () => {
  it('is found in the modules', () => {
    expect(touching.length).toBeGreaterThan(45)
    expect(touching.filter(({ name }) => !endpoints.has(name))).toEqual([])
  })

  it('declares its audit, without which no line would be written', () => {
    expect(touching.filter(({ name }) => !endpoints.get(name)?.audit)).toEqual([])
  })
})

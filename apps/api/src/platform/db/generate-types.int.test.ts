import { readFile } from 'node:fs/promises'
import { expect, inject, it } from 'vitest'
import { generateTypes } from './generate-types.ts'

it('the types of the tables are those of the migrations: else run npm run db:types', async () => {
  const committed = await readFile(new URL('./schema.ts', import.meta.url), 'utf8')
  expect(committed).toBe(await generateTypes(inject('templateUrl')))
})

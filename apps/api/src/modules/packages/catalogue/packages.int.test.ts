import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  createPackage,
  getOwnPackage,
  getPackage,
  importPackages,
  listOwnPackages,
  listPackageChoices,
  searchPackages,
  updatePackage,
} from '@imeds/contracts/packages'
import type { BodyOf } from '@imeds/contracts'
import { createFacility } from '../../../../test/factories/facilities.ts'
import {
  createHealthPackage,
  createPackageScene,
  packageBody,
  type PackageScene,
} from '../../../../test/factories/packages.ts'
import { sharedFile } from '../../../../test/shared-data.ts'
import { startTestApp, type TestApp } from '../../../../test/harness.ts'
import { createPerson, type Person } from '../../../../test/people.ts'

let test: TestApp
let scene: PackageScene
beforeAll(async () => {
  test = await startTestApp()
  scene = await createPackageScene(test)
})
afterAll(() => test.close())

const create = async (over: Partial<BodyOf<typeof createPackage>>, as: Person = scene.admin) =>
  test.call(
    createPackage,
    { params: { id: scene.meera.facilityId }, body: await packageBody(test, scene, over) },
    { as },
  )
const search = async (query: { text?: string; city?: string; maxPaise?: number }) =>
  (await test.call(searchPackages, { query: { limit: 20, ...query } }, {})).reply().items

describe('packages on sale', () => {
  it('are found by a misspelt name, a part, the place and the price', async () => {
    const heart = await createHealthPackage(test, scene)
    const draft = await createHealthPackage(test, scene, { name: 'Heart draft', status: 'draft' })
    const ids = async (query: Parameters<typeof search>[0]) => (await search(query)).map(({ id }) => id)
    expect(await ids({ text: 'hart check' })).toEqual([heart.id])
    expect(await ids({ text: 'blood count' })).toEqual([heart.id])
    expect(await ids({ text: 'heart', maxPaise: 119_999 })).toEqual([])
    expect(await ids({ city: heart.facility.city.toUpperCase() })).toContain(heart.id)
    expect(await ids({ city: 'Nowhere' })).toEqual([])
    const get = (id: string) => test.call(getPackage, { params: { id } }, {})
    expect((await get(heart.id)).reply()).toMatchObject({ worthPaise: 165_000, onSale: true })
    expect((await get(draft.id)).problem().code).toBe('package_not_found')
  })

  it('come page by page, the cheapest first, each once', async () => {
    for (const pricePaise of [30_000, 20_000, 20_000])
      await createHealthPackage(test, scene, { name: `Page ${pricePaise}`, pricePaise })
    const seen: (number | null)[] = []
    let cursor: string | undefined
    do {
      const query = { limit: 2, maxPaise: 30_000, ...(cursor ? { cursor } : {}) }
      const { items, next } = (await test.call(searchPackages, { query }, {})).reply()
      seen.push(...items.map(({ pricePaise }) => pricePaise))
      cursor = next ?? undefined
    } while (cursor)
    expect(seen).toEqual([20_000, 20_000, 30_000])
    const wrong = await test.call(searchPackages, { query: { limit: 2, cursor: 'x' } }, {})
    expect(wrong.problem().code).toBe('invalid_request')
  })

  it('are sold between their days only', async () => {
    const over = await createHealthPackage(test, scene, { name: 'Monsoon offer', soldUntil: '2026-12-06' })
    expect(over.onSale).toBe(false)
    expect(await search({ text: 'monsoon offer' })).toEqual([])
  })
})

describe('keeping packages', () => {
  it('is the business of the desk at its own facility, and of its own parts', async () => {
    const { items } = await packageBody(test, scene)
    const own = (await create({ items: items.slice(1), pricePaise: 100_000 }, scene.farah)).reply()
    const change = (as: Person, over: Partial<BodyOf<typeof createPackage>> = {}) =>
      test.call(
        updatePackage,
        {
          params: { id: own.id },
          body: { ...own, items: items.slice(1), pricePaise: 90_000, ...over },
        },
        { as },
      )
    expect((await change(scene.farah)).reply().pricePaise).toBe(90_000)
    expect((await change(scene.farah, { items })).status).toBe(200)
    const facilityId = (await createFacility(test)).id
    const elsewhere = await createPerson(test, { role: 'front_desk', facilityId })
    expect((await create({}, elsewhere)).problem().code).toBe('facility_not_found')
    expect((await change(elsewhere)).problem().code).toBe('package_not_found')
    const list = await test.call(listOwnPackages, { query: { limit: 20 } }, { as: elsewhere })
    expect(list.reply().items).toEqual([])
    expect((await create({}, scene.asha)).status).toBe(403)
  })

  it('promises the work of a laboratory once somebody who answers for both has', async () => {
    const other = await createPackageScene(test)
    const params = { id: other.meera.facilityId }
    const body = await packageBody(test, other)
    const make = (as: Person) => test.call(createPackage, { params, body }, { as })
    const choices = async (text: string) =>
      (await test.call(listPackageChoices, { params, query: { text } }, { as: other.farah })).reply()
    expect((await make(other.farah)).problem()).toMatchObject({
      status: 422,
      code: 'package_item_unknown',
      data: { position: 0 },
    })
    expect((await choices('blood count')).tests).toEqual([])
    ;(await make(other.admin)).reply()
    ;(await make(other.farah)).reply()
    const { tests, practitioners } = await choices('blod count')
    expect(tests[0]).toMatchObject({ name: 'Complete blood count', laboratoryId: other.laboratory.id })
    expect(practitioners).toMatchObject([
      {
        id: other.meera.practitionerId,
        offerings: expect.arrayContaining([{ mode: 'in_person', feePaise: 50_000 }]),
      },
    ])
    const foreign = await test.call(listPackageChoices, { params, query: {} }, { as: scene.farah })
    expect(foreign.problem().code).toBe('facility_not_found')
  })

  it.each([
    ['a price above its parts', { pricePaise: 165_001 }, 'body.pricePaise'],
    ['no price on sale', { pricePaise: null }, 'body.pricePaise'],
    ['an end before its beginning', { soldFrom: '2026-12-09', soldUntil: '2026-12-08' }, 'body.soldUntil'],
    ['no parts', { items: [] }, 'body.items'],
    ['no days', { validityDays: 0 }, 'body.validityDays'],
  ])('refuses %s', async (_, over, path) => {
    const problem = (await create(over)).problem()
    expect(problem).toMatchObject({ status: 400, code: 'invalid_request' })
    expect(problem.fields?.map((field) => field.path)).toContain(path)
  })
})

const bring = (
  body: Pick<BodyOf<typeof importPackages>, 'format' | 'text' | 'apply'>,
  as: Person = scene.farah,
) =>
  test.call(
    importPackages,
    { params: { id: scene.meera.facilityId }, body: { validityDays: 365, ...body } },
    { as },
  )
const listed = (count: string) =>
  test.deps.db
    .selectFrom('health_package')
    .select(['code', 'name', 'price_paise', 'price_note'])
    .where('facility_id', '=', scene.meera.facilityId)
    .where('code', 'like', count)
    .orderBy('code')
    .execute()
const header =
  'specialty,package_name,procedure_code,procedure_name,procedure_label,procedure_price,total_package_price\n'
const row = (code: string, price: string) =>
  `Burns,Thermal burns,${code},Dressing,Burns - dressing,${price},${price}\n`

describe('a list of packages', () => {
  it('is checked row by row, and brought in as asked only', async () => {
    const text = `${header}${row('ZZ001', '"7,000"')}${row('zz 2', '5')}${row('ZZ003', 'TBF')}${row('ZZ001', '1')}${row('ZZ004', '0.5')}${row('ZZ005', '12.345')}`
    const checked = (await bring({ format: 'csv', text, apply: 'check' })).reply()
    expect(checked).toMatchObject({ rows: 6, sound: 2, unpriced: 1, totalPaise: 700_000, imported: 0 })
    expect(checked.problems.map(({ line, field }) => [line, field])).toEqual([
      [3, 'procedure_code'],
      [5, 'procedure_code'],
      [6, 'total_package_price'],
      [7, 'total_package_price'],
    ])
    expect((await bring({ format: 'csv', text, apply: 'all' })).reply().imported).toBe(0)
    expect(await listed('ZZ%')).toEqual([])
    expect((await bring({ format: 'csv', text, apply: 'sound' })).reply().imported).toBe(2)
    expect(await listed('ZZ%')).toMatchObject([
      { code: 'ZZ001', price_paise: 700_000, price_note: '' },
      { code: 'ZZ003', price_paise: null, price_note: 'TBF' },
    ])
  })

  it('with one bad row in a thousand brings nothing in unless asked, and names line and field', async () => {
    const code = (index: number) => `QQ${String(index).padStart(4, '0')}`
    const rows = Array.from({ length: 1000 }, (_, index) => row(code(index), index === 617 ? '-7' : '100'))
    const text = header + rows.join('')
    const all = (await bring({ format: 'csv', text, apply: 'all' })).reply()
    expect(all).toMatchObject({ rows: 1000, sound: 999, imported: 0 })
    expect(all.problems.map(({ line, field }) => [line, field])).toEqual([[619, 'total_package_price']])
    expect(await listed('QQ%')).toEqual([])
    expect((await bring({ format: 'csv', text, apply: 'sound' })).reply().imported).toBe(999)
  })

  it('leaves what was changed by hand or is sold already, and says so', async () => {
    const text = `${header}${row('YY001', '100')}${row('YY002', '200')}${row('YY003', '300')}`
    await bring({ format: 'csv', text, apply: 'all' })
    const drafts = (
      await test.call(listOwnPackages, { query: { limit: 50, status: 'draft' } }, { as: scene.farah })
    )
      .reply()
      .items.filter(({ code }) => code?.startsWith('YY'))
    const edit = async (code: string, status: 'draft' | 'active') => {
      const { id } = drafts.find((draft) => draft.code === code)!
      const { items, ...body } = (
        await test.call(getOwnPackage, { params: { id } }, { as: scene.farah })
      ).reply()
      const kept = items.map(({ label, quantity }) => ({
        kind: 'procedure' as const,
        label,
        quantity,
        worthPaise: 90_000,
      }))
      return test.call(
        updatePackage,
        { params: { id }, body: { ...body, name: 'Our own', pricePaise: 80_000, status, items: kept } },
        { as: scene.farah },
      )
    }
    ;(await edit('YY001', 'draft')).reply()
    ;(await edit('YY002', 'active')).reply()
    const again = (await bring({ format: 'csv', text, apply: 'all' })).reply()
    expect(again).toMatchObject({ sound: 3, imported: 1, kept: 2 })
    expect(again.keptRows).toEqual([
      { line: 2, code: 'YY001', why: 'changed' },
      { line: 3, code: 'YY002', why: 'active' },
    ])
    expect(await listed('YY%')).toMatchObject([
      { code: 'YY001', name: 'Our own', price_paise: 80_000 },
      { code: 'YY002', name: 'Our own', price_paise: 80_000 },
      { code: 'YY003', name: 'Thermal burns', price_paise: 30_000 },
    ])
  })

  it('with a note beside a price is sold once somebody read the note', async () => {
    await bring({ format: 'csv', text: header + row('XX001', 'TBF'), apply: 'all' })
    const query = { limit: 50, text: 'XX001' }
    const [draft] = (await test.call(listOwnPackages, { query }, { as: scene.farah })).reply().items
    const sell = (priceNoteRead?: boolean) =>
      test.call(
        updatePackage,
        {
          params: { id: draft!.id },
          body: {
            ...draft!,
            pricePaise: 50_000,
            status: 'active',
            items: [{ kind: 'procedure', label: 'Dressing', quantity: 1, worthPaise: 50_000 }],
            ...(priceNoteRead === undefined ? {} : { priceNoteRead }),
          },
        },
        { as: scene.farah },
      )
    expect((await sell()).problem()).toMatchObject({ status: 409, code: 'price_note_unread' })
    expect((await sell(true)).reply().status).toBe('active')
    expect(
      (await test.call(getOwnPackage, { params: { id: draft!.id } }, { as: scene.admin })).reply().id,
    ).toBe(draft!.id)
  })

  it('may be larger than other requests', async () => {
    const long = 'x'.repeat(1_400)
    const rows = Array.from({ length: 900 }, (_, index) =>
      row(`W${10_000 + index}`, '100').replace('Burns - dressing', long),
    )
    const checked = (await bring({ format: 'csv', text: header + rows.join(''), apply: 'check' })).reply()
    expect(checked).toMatchObject({ rows: 900, sound: 900, imported: 0 })
  })

  it('that is none is refused', async () => {
    for (const text of ['[{', '{}'])
      expect((await bring({ format: 'json', text, apply: 'check' })).problem()).toMatchObject({
        status: 422,
        code: 'package_list_unreadable',
      })
    expect((await bring({ format: 'csv', text: 'a,b\n"c', apply: 'check' })).problem().code).toBe(
      'package_list_unreadable',
    )
  })

  const found = sharedFile('pmjay-packages.json')
  it.skipIf(!found)('of PM-JAY comes in whole, with its prices, once', async () => {
    const text = readFileSync(found!, 'utf8')
    const first = (await bring({ format: 'json', text, apply: 'all' })).reply()
    expect(first).toMatchObject({ rows: 1669, sound: 1669, imported: 1669, problems: [] })
    await bring({ format: 'json', text, apply: 'all' })
    const rows = (await listed('%')).filter(({ code }) => !/^(QQ|XX|YY|ZZ)/.test(code ?? ''))
    expect(rows).toHaveLength(1669)
    expect(rows.reduce((sum, { price_paise }) => sum + (price_paise ?? 0), 0)).toBe(first.totalPaise)
    expect(rows.filter(({ price_paise }) => price_paise === null).length).toBe(first.unpriced)
    expect(rows.find(({ code }) => code === 'BM001A')).toMatchObject({ price_paise: 700_000 })
  })
})

import { describe, expect, it } from 'vitest'
import { toBundle, toResource } from './resource.ts'

describe('toResource', () => {
  it('names columns as the API does and leaves out what is empty', () => {
    expect(
      toResource('Condition', {
        id: '1',
        clinical_status: 'active',
        since: null,
        note: '',
        count: 0,
        ok: false,
      }),
    ).toEqual({ resourceType: 'Condition', id: '1', clinicalStatus: 'active', count: 0, ok: false })
  })
})

describe('toBundle', () => {
  it('is a collection of resources, also when there are none', () => {
    expect(toBundle('Condition', [])).toEqual({
      resourceType: 'Bundle',
      type: 'collection',
      total: 0,
      entry: [],
    })
    expect(toBundle('Condition', [{ id: '1' }])).toMatchObject({
      total: 1,
      entry: [{ resource: { resourceType: 'Condition', id: '1' } }],
    })
  })
})

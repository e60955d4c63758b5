import { describe, expect, it } from 'vitest'
import { readSearch } from './search-text.ts'

describe('the words of the search box', () => {
  it('reads a number as everything that it may be', () => {
    expect(readSearch('1042', 'BAN')).toEqual({ patientNumber: 1042, phoneEnding: '1042' })
    expect(readSearch('42', 'BAN')).toEqual({ patientNumber: 42 })
    expect(readSearch('+91 98123-45678', 'BAN')).toEqual({ phoneEnding: '9812345678' })
    expect(readSearch('98123 45678', 'BAN')).toEqual({ phoneEnding: '9812345678' })
    expect(readSearch('91-1234-5678-9012', 'BAN')).toEqual({
      abhaNumber: '91123456789012',
      phoneEnding: '3456789012',
    })
  })

  it('knows the facility’s own numbers', () => {
    expect(readSearch('BAN-1042', 'BAN')).toEqual({ patientNumber: 1042 })
    expect(readSearch('ban 7', 'BAN')).toEqual({ patientNumber: 7 })
  })

  it('takes letters for a name', () => {
    expect(readSearch('  Asha   Rao ', 'BAN')).toEqual({ name: 'asha rao' })
    expect(readSearch('आशा', 'BAN')).toEqual({ name: 'आशा' })
  })

  it('finds nothing by what is neither', () => {
    expect(readSearch('%%', 'BAN')).toEqual({})
    expect(readSearch('99999999999999999999', 'BAN')).toEqual({})
  })
})

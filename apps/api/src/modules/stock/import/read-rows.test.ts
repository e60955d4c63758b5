import { describe, expect, it } from 'vitest'
import { readRows } from './read-rows.ts'

const header = 'name,form,strength,unit,pack_size,mrp,batch_number,manufactured_on,expires_on,quantity'
const read = (...lines: string[]) => readRows([header, ...lines].join('\n'), '2026-12-07')

describe('rows of a stock list', () => {
  it('become products with their batches, rupees as paise', () => {
    const { rows, problems } = read(
      'Febrinil,tablet,500 mg,tablet,10,35.5,A1,2026-01-01,2027-12-31,100',
      'Gauze,,,piece,1,20,,,,',
    )
    expect(problems).toEqual([])
    expect(rows).toMatchObject([
      { line: 2, name: 'Febrinil', packSize: 10, mrp: 3550, batchNumber: 'A1', quantity: 100 },
      { line: 3, name: 'Gauze', kind: 'medicine', mrp: 2000, batchNumber: undefined },
    ])
  })

  it('are refused by line and field, each for itself', () => {
    const { rows, problems } = read(
      'Febrinil,tablet,500 mg,tablet,10,35.5,A1,2027-12-31,2026-12-31,100',
      'Febrinil,tablet,500 mg,tablet,ten,35.555,A2,,2027-12-31,1',
      'Febrinil,tablet,500 mg,tablet,10,,A3,,2026-12-06,0',
      'Febrinil,tablet,500 mg,tablet,10,35,A4,,2026-12-06,5',
    )
    expect(rows).toEqual([])
    expect(problems).toMatchObject([
      { line: 2, field: 'expires_on', code: 'expires_before_made' },
      { line: 3, field: 'pack_size', code: 'not_whole' },
      { line: 3, field: 'mrp', code: 'not_rupees' },
      { line: 4, field: 'quantity', code: 'too_low', params: { min: 1 } },
      { line: 4, field: 'mrp', code: 'needed_for_medicine' },
      { line: 5, field: 'expires_on', code: 'expired' },
    ])
  })

  it('do not contradict each other', () => {
    const { problems } = read(
      'Febrinil,tablet,500 mg,tablet,10,35,A1,,2027-12-31,10',
      'FEBRINIL,tablet,500 mg,tablet,10,36,A2,,2027-12-31,10',
      'Febrinil,tablet,500 mg,tablet,10,35,A1,,2027-12-31,10',
    )
    expect(problems).toMatchObject([
      { line: 3, field: 'mrp', code: 'differs_from_line', params: { line: 2 } },
      { line: 4, field: 'batch_number', code: 'same_as_line', params: { line: 2 } },
    ])
  })

  it('with a column that nobody knows are no such list', () => {
    expect(() => readRows('name,colour\nx,red', '2026-12-07')).toThrow('The column colour is not known.')
  })
})

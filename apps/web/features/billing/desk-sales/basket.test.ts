import { expect, it } from 'vitest'
import { addTo, offered, totalOf, type Item } from './basket.ts'

const item = (name: string, pricePaise: number, active = true): Item => ({
  id: name,
  facilityId: 'banyan',
  name,
  sacCode: '999316',
  hsnCode: null,
  pricePaise,
  active,
})
const ecg = item('ECG', 300_00)
const dressing = item('Dressing, small', 150_00)

it('adds what is chosen, and one more of what is there', () => {
  const basket = [ecg, dressing, ecg].reduce(addTo, [])
  expect(basket).toEqual([
    { item: ecg, quantity: 2 },
    { item: dressing, quantity: 1 },
  ])
  expect(totalOf(basket)).toBe(750_00)
})

it('offers by any words of a name, and nothing that is off the list', () => {
  const list = [ecg, dressing, item('Dressing, large', 250_00), item('Dressing, old', 1_00, false)]
  expect(offered(list, '').map(({ name }) => name)).toEqual(['ECG', 'Dressing, small', 'Dressing, large'])
  expect(offered(list, ' small dress')).toEqual([dressing])
  expect(offered(list, 'x-ray')).toEqual([])
  const crepe = item('Crêpe bandage', 105_00)
  expect([offered([crepe], 'crepe'), offered([crepe], 'CRÊPE')]).toEqual([[crepe], [crepe]])
})

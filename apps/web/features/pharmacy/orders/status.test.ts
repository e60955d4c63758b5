import { expect, it } from 'vitest'
import { stepsOf } from './status.ts'

it('shows how far an order has come, and that it has arrived', () => {
  const states = (status: 'placed' | 'packed' | 'delivered') =>
    stepsOf({ fulfilment: 'delivery', status }).map(({ state }) => state)
  expect(states('placed')).toEqual(['now', 'later', 'later', 'later', 'later', 'later'])
  expect(states('packed')).toEqual(['done', 'done', 'done', 'now', 'later', 'later'])
  expect(states('delivered')).toEqual(['done', 'done', 'done', 'done', 'done', 'done'])
})

it('shows no way for what left it', () => {
  expect(stepsOf({ fulfilment: 'pickup', status: 'cancelled' })).toEqual([])
})

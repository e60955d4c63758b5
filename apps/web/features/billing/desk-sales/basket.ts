import type { DeskItem } from '@imeds/contracts/billing'
import type { output } from 'zod'

export type Item = output<typeof DeskItem>
export type BasketLine = { item: Item; quantity: number }

/** Chosen again, it is one more. */
export function addTo(basket: readonly BasketLine[], item: Item): BasketLine[] {
  const known = basket.find((line) => line.item.id === item.id)
  if (!known) return [...basket, { item, quantity: 1 }]
  return basket.map((line) => (line === known ? { ...line, quantity: line.quantity + 1 } : line))
}

export const totalOf = (basket: readonly BasketLine[]): number =>
  basket.reduce((sum, { item, quantity }) => sum + item.pricePaise * quantity, 0)

/** What is sold now and has every word that was typed in its name; all of it before anything is typed. */
export function offered(items: readonly Item[], typed: string): Item[] {
  const words = plain(typed).split(/\s+/).filter(Boolean)
  return items.filter(({ name, active }) => active && words.every((word) => plain(name).includes(word)))
}

/** As it is typed in a hurry: small, and without accents. */
const plain = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')

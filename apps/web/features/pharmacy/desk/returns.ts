import type { MedicineOrder } from '@imeds/contracts/pharmacy'

/** A batch of a line of which something may still come back. */
export type ReturnRow = {
  key: string
  lineId: string
  batchId: string
  name: string
  number: string
  unit: string
  most: number
  unitPricePaise: number
  quantity: number
  restock: boolean
}

export const returnableOf = ({ lines }: Pick<MedicineOrder, 'lines'>): ReturnRow[] =>
  lines.flatMap(({ id, product, batches }) =>
    batches
      .map((batch) => ({
        key: `${id} ${batch.batchId}`,
        lineId: id,
        batchId: batch.batchId,
        name: product.name,
        number: batch.number,
        unit: product.unit,
        most: batch.quantity - batch.returnedQuantity,
        unitPricePaise: batch.unitPricePaise,
        quantity: 0,
        restock: false,
      }))
      .filter(({ most }) => most > 0),
  )

/** What comes back of those rows. */
export const toReturn = (rows: readonly ReturnRow[]) =>
  rows
    .filter(({ quantity }) => quantity > 0)
    .map(({ lineId, batchId, quantity, restock }) => ({ lineId, batchId, quantity, restock }))

/** What it cost before any discount: the bill knows the rest. */
export const worthOf = (rows: readonly ReturnRow[]): number =>
  rows.reduce((sum, { quantity, unitPricePaise }) => sum + quantity * unitPricePaise, 0)

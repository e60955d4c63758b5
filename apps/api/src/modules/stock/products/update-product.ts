import type * as contract from '@imeds/contracts/stock'
import { authorize } from '../../../platform/actor.ts'
import { inTransaction } from '../../../platform/db/database.ts'
import type { Handler } from '../../../platform/http/route.ts'
import { ProductNotFound } from '../stock.errors.ts'
import { reachesFacility } from '../stock.scope.ts'
import { changeProduct, findProducts, manufacturerNamed } from './product.repository.ts'
import { toProductView } from './product.view.ts'

/** Changes a facility's own product; the common list is nobody's to change here. */
export const updateProduct: Handler<typeof contract.updateProduct> = async (
  { db },
  actor,
  { params, body },
) => {
  const row = await inTransaction(db, async (tx) => {
    const [product] = await findProducts(tx, [params.id])
    if (!product?.facility_id) throw new ProductNotFound()
    const owner = product.facility_id
    authorize(
      actor,
      'stock.manage',
      () => reachesFacility(actor, 'stock.manage', owner),
      new ProductNotFound(),
    )
    const { manufacturer } = body
    return changeProduct(tx, product.id, {
      name: body.name,
      manufacturer_id: manufacturer ? await manufacturerNamed(tx, manufacturer) : manufacturer,
      hsn_code: body.hsnCode,
      mrp_paise: body.mrpPaise,
      gtin: body.gtin,
      active: body.active,
    })
  })
  return toProductView(row)
}

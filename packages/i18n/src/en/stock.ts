/** Products, stores and what is in them. */
export const stock = {
  problems: {
    store_not_found: 'There is no such store, or it is not yours.',
    store_exists: 'There is a store of this name already.',
    product_not_found: 'This product is not on your list.',
    product_exists: 'This product is on your list already, in the same form, strength and pack.',
    barcode_taken: 'Another product on your list has this barcode.',
    medicine_not_found: 'This medicine is not in the catalogue.',
    batch_not_found: 'There is no such batch here.',
    batch_differs: 'A batch of this number is known with another date or price. Look at the pack again.',
    batch_expired: 'This batch has expired.',
    batch_expires_before_made: 'A batch cannot expire before it was made.',
    purchase_order_not_found: 'There is no such purchase order, or it is closed.',
    same_store: 'Choose another store of the same facility.',
    unit_differs: 'The quantity counts something else than this product does.',
    insufficient_stock: 'There is not enough of it in stock.',
    stock_expired: 'This batch has expired and cannot be sold.',
    product_twice: 'A product stands on this order twice.',
    purchase_order_closed: 'This purchase order is closed.',
    batch_recalled: 'This batch is recalled already.',
    stock_recalled: 'This batch is recalled and cannot be sold.',
  },
} as const

const needed = new Set(['name', 'unit', 'pack_size'])

/** The columns that a file may have, in the order in which people fill them. */
export const columns = [
  'name',
  'unit',
  'pack_size',
  'mrp',
  'generic_name',
  'form',
  'strength',
  'manufacturer',
  'kind',
  'hsn_code',
  'schedule',
  'gtin',
  'minimum',
  'batch_number',
  'manufactured_on',
  'expires_on',
  'quantity',
].map((name) => ({ name, needed: needed.has(name) }))

export const emptyFile = `${columns.map(({ name }) => name).join(',')}\r\n`

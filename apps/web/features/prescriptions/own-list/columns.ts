const optional = new Set(['brand_name', 'tele_list', 'schedule', 'notes'])

/** The columns of a file of medicines, in the order in which people fill them. */
export const columns = [
  'generic_name',
  'brand_name',
  'ingredients',
  'form',
  'strength',
  'route',
  'pack_unit',
  'pack_size',
  'therapeutic_class',
  'tele_list',
  'schedule',
  'narcotic',
  'notes',
].map((name) => ({ name, needed: !optional.has(name) }))

/** A file to begin with: the columns, and one row that is sound. */
export const exampleFile = [
  columns.map(({ name }) => name).join(','),
  'Amoxicillin,Mox,amoxicillin,capsule,500 mg,oral,capsule,10,penicillin,A,H,false,',
  '',
].join('\r\n')

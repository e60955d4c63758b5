const camel = (key: string) => key.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A row with its columns named as in the API, the resource's type before them; what is empty is left out. */
export const toResource = (resourceType: string, row: Record<string, unknown>): Record<string, unknown> => ({
  resourceType,
  ...Object.fromEntries(
    Object.entries(row)
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]) => [camel(key), value]),
  ),
})

/** Resources of one type as FHIR hands them over: a bundle. */
export const toBundle = (
  resourceType: string,
  rows: readonly Record<string, unknown>[],
): Record<string, unknown> => ({
  resourceType: 'Bundle',
  type: 'collection',
  total: rows.length,
  entry: rows.map((row) => ({ resource: toResource(resourceType, row) })),
})

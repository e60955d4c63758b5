/** An address of the pharmacy's pages that stays in a store; `more` is added to the question. */
export const inStore = (path: string, storeId: string, more: Record<string, string> = {}): string =>
  `/pharmacy-desk/${path}?${new URLSearchParams({ store: storeId, ...more })}`

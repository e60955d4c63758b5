import type { AnyEndpoint } from '@imeds/contracts'
import type { QueryClient } from '@tanstack/react-query'

/** Reads anew what is on the page, but for one read to which there is no answer any more. */
export const renewAllBut = (client: QueryClient, over: AnyEndpoint): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey: [read] }) => read !== over.id })

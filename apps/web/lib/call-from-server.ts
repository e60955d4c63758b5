import 'server-only'
import { createCall, type Call } from '@imeds/client'
import { headers } from 'next/headers'

// As a proxy does it: the API counts calls by visitor, and decides itself how much of the chain it trusts.
async function visitorHeaders(): Promise<Record<string, string>> {
  const incoming = await headers()
  const passedOn = {
    cookie: incoming.get('cookie'),
    'user-agent': incoming.get('user-agent'),
    'accept-language': incoming.get('accept-language'),
    'x-forwarded-for': [incoming.get('x-forwarded-for'), incoming.get('x-imeds-visitor')]
      .filter(Boolean)
      .join(', '),
  }
  return Object.fromEntries(Object.entries(passedOn).filter((entry): entry is [string, string] => !!entry[1]))
}

/** Calls the API while a page renders, as its visitor. Does not repeat: the browser can, the page should not wait. */
export const callFromServer: Call = (endpoint, ...args) =>
  createCall({
    baseUrl: process.env['IMEDS_API_URL'] ?? 'http://127.0.0.1:3000',
    headers: visitorHeaders,
    timeout: 10_000,
    repeats: 0,
    // Next would otherwise keep answers across visitors' requests.
    fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
  })(endpoint, ...args)

/** A page of ours that leads on to another afterwards. */
export const withNext = (path: string, next: string | undefined): string =>
  next === undefined ? path : `${path}?next=${encodeURIComponent(next)}`

/** Where to go after signing in: a path of our own, or home. An address elsewhere is never followed. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || next.includes('\\')) return '/'
  const url = new URL(next, 'http://here')
  return url.origin === 'http://here' ? `${url.pathname}${url.search}${url.hash}` : '/'
}

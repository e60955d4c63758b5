export type Readiness = { ready: boolean; milliseconds: number }

const patience = 5000

/** Asks `/readyz`, which asks the database. No answer counts as not ready. */
export async function askReadiness(): Promise<Readiness> {
  const begun = performance.now()
  const ready = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(patience) }).then(
    ({ ok }) => ok,
    () => false,
  )
  return { ready, milliseconds: Math.round(performance.now() - begun) }
}

/**
 * Receipt and idempotency key of a refund at the gateway, at most 40 characters. It stays the same while an answer may
 * have been lost, and changes once the gateway has said no.
 */
export const refundKey = ({ id, failures }: { id: string; failures: number }): string =>
  failures === 0 ? id : `${id}-${failures}`

/** The refund that a receipt names, and after how many refusals; null for receipts of others. */
export function readRefundKey(receipt: string | null): { id: string; failures: number } | null {
  const [, id, failures = '0'] =
    /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:-(\d{1,3}))?$/.exec(receipt ?? '') ?? []
  return id ? { id, failures: Number(failures) } : null
}

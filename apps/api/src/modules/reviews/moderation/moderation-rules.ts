type Status = 'waiting' | 'published' | 'rejected'
export type Decision = 'publish' | 'reject'

/** What becomes of a part by a decision; null when there is nothing to decide. What was published may still be taken down. */
export function statusAfter(status: Status | null, decision: Decision): Status | null {
  if (status === 'waiting') return decision === 'publish' ? 'published' : 'rejected'
  return status === 'published' && decision === 'reject' ? 'rejected' : null
}

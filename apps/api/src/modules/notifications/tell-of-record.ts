import { inTransaction } from '../../platform/db/database.ts'
import type { Deps } from '../../platform/deps.ts'
import { findShare } from './subject.repository.ts'
import { tell } from './tell.ts'

/** A record was opened to a practitioner, unless it was closed again or has ended meanwhile. */
export const tellOfShare = async (deps: Deps, { shareId }: { shareId: string }): Promise<void> =>
  inTransaction(deps.db, async (tx) => {
    const share = await findShare(tx, shareId)
    if (!share || share.revoked_at || share.ends_at <= deps.clock.now()) return
    await tell(deps, tx, {
      content: { kind: 'record_shared', params: { shareId } },
      subject: { type: 'record_share', id: shareId },
      to: { practitioner: [share.user_id] },
    })
  })

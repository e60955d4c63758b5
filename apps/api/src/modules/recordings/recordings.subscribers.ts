import { callPeopleChanged, encounterFinished } from '@imeds/contracts/consultation'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { addComposition } from './composing/add-composition.ts'
import { findRecording } from './composing/recording.repository.ts'
import { reviewRecording } from './consent/review-recording.ts'

export const subscribers: Subscriber[] = [
  // Whoever comes in has not agreed yet: no moment of theirs is recorded before.
  inSameTransaction(callPeopleChanged, 'recordings.review', (deps, tx, { encounterId }) =>
    reviewRecording(deps, tx, encounterId),
  ),
  inSameTransaction(encounterFinished, 'recordings.finish', async (deps, tx, { encounterId }) => {
    if (!(await findRecording(tx, encounterId))) return
    await reviewRecording(deps, tx, encounterId)
    await addComposition(deps, tx, encounterId)
  }),
]

import { encounterArrived } from '@imeds/contracts/consultation'
import {
  appointmentArrived,
  appointmentCancelled,
  appointmentFulfilled,
  appointmentMarkedNoShow,
  appointmentStarted,
  appointmentUnattended,
} from '@imeds/contracts/scheduling'
import { inSameTransaction, type Subscriber } from '../../platform/events/events.ts'
import { encounterTopics } from './consultation.topics.ts'
import { findEncounterOfAppointment, insertEncounter } from './encounter.repository.ts'
import { followEnd, followNothing, followStart } from './follow-appointment.ts'

export const subscribers: Subscriber[] = [
  inSameTransaction(
    appointmentArrived,
    'consultation.open_encounter',
    async ({ clock, publish }, tx, { appointmentId }) => {
      await insertEncounter(tx, appointmentId, clock.now())
      const encounter = await findEncounterOfAppointment(tx, appointmentId)
      if (encounter)
        await publish(
          tx,
          encounterArrived(
            { encounterId: encounter.id, appointmentId },
            await encounterTopics(tx, encounter),
          ),
        )
    },
  ),
  inSameTransaction(appointmentStarted, 'consultation.follow_start', followStart),
  inSameTransaction(appointmentFulfilled, 'consultation.follow_end', followEnd),
  inSameTransaction(appointmentCancelled, 'consultation.close_cancelled', followNothing),
  inSameTransaction(appointmentMarkedNoShow, 'consultation.close_no_show', followNothing),
  inSameTransaction(appointmentUnattended, 'consultation.close_unattended', followNothing),
]

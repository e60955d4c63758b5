import type { InputOf, ReplyOf } from '@imeds/contracts'
import type { recommend as contract } from '@imeds/contracts/discovery'
import type { Actor } from '../../platform/actor.ts'
import type { Deps } from '../../platform/deps.ts'
import type { ReadComplaint } from './read-complaint.ts'
import { toRedFlagView, toSpecialityView, toSymptomView } from './symptom.view.ts'

/** Emergency advice first, then the specialities that fit, each with its reasons. */
export const recommend =
  (read: ReadComplaint) =>
  async (
    _deps: Deps,
    _actor: Actor | null,
    { query }: InputOf<typeof contract>,
  ): Promise<ReplyOf<typeof contract>> => {
    const { redFlags, symptoms, specialities } = read(query.text, query.symptoms)
    return {
      redFlags: redFlags.map(toRedFlagView),
      symptoms: symptoms.map(({ symptom }) => toSymptomView(symptom)),
      specialities: specialities.map(({ speciality, score, because, named }) => ({
        speciality: toSpecialityView(speciality),
        score,
        because: because.map(({ symptom, weight, wrote }) => ({
          symptom: toSymptomView(symptom),
          weight,
          wrote,
        })),
        named,
      })),
    }
  }

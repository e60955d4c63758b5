import type { z } from 'zod'
import type * as contract from '@imeds/contracts/discovery'
import type { Speciality, Symptom } from '../../../catalogue/index.ts'
import type { RedFlagMatch } from './rules/match-symptoms.ts'

export const toSymptomView = ({ code, title, redFlag }: Symptom): z.output<typeof contract.Symptom> => ({
  code,
  title,
  redFlag,
})

export const toSpecialityView = ({
  code,
  title,
  plainTitle,
  description,
}: Speciality): z.output<typeof contract.Speciality> => ({ code, title, plainTitle, description })

export const toRedFlagView = ({
  symptom,
  advice,
  wrote,
  denied,
}: RedFlagMatch): z.output<typeof contract.RedFlag> => ({
  symptom: toSymptomView(symptom),
  advice,
  wrote,
  denied,
})

'use client'
import { useTranslations } from '@imeds/i18n/react'
import { Card } from '@mantine/core'
import { useFormat } from '@/lib/use-format.ts'
import classes from '../lab.module.css'
import type { LabReport } from '../types.ts'
import { useTubeWords } from '../words.ts'

/** Who measured what of whom, from which specimen, and who answers for it. */
export function ReportFacts({ report: { content, releasedAt } }: { report: LabReport }) {
  const t = useTranslations('lab.report')
  const genderOf = useTranslations('common.genders')
  const ageOf = useAgeText()
  const words = useTubeWords()
  const { instant } = useFormat()
  const { laboratory, patient } = content
  const at = (time: string) => instant(time, laboratory.timeZone)
  return (
    <Card>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('patient')}</dt>
          <dd>
            {patient.name}
            <small>
              {ageOf(patient.age)}, {genderOf(patient.gender)}
            </small>
          </dd>
        </div>
        <div>
          <dt>{t('laboratory')}</dt>
          <dd>
            {laboratory.name}
            <small>{laboratory.address}</small>
            {laboratory.accreditationNumber ? (
              <small>{t('accredited', { number: laboratory.accreditationNumber })}</small>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('requester')}</dt>
          <dd>{content.requester === 'Self' ? t('self') : content.requester}</dd>
        </div>
        {content.specimens.map((tube) => (
          <div key={tube.accession}>
            <dt>{t('specimen')}</dt>
            <dd>
              {words.specimen(tube.specimenType)}, {tube.accession}
              <small>{t('collected', { time: at(tube.collectedAt) })}</small>
              {tube.qualityNote ? <small>{tube.qualityNote}</small> : null}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t('released', { time: at(releasedAt) })}</dt>
          <dd>
            {t('authorised', { name: content.releasedBy })}
            <small>{t('verified', { name: content.verifiedBy })}</small>
          </dd>
        </div>
      </dl>
    </Card>
  )
}

/** A report keeps the age as it was printed: `11 months`. */
function useAgeText(): (age: string) => string {
  const t = useTranslations('lab.report')
  return (age) => {
    const [, count, unit] = /^(\d+) (day|month|year)s?$/.exec(age) ?? []
    return count && unit ? t('age', { count: Number(count), unit }) : age
  }
}
